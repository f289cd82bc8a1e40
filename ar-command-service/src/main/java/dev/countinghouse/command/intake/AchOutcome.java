package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

/** What became of an entry of an ACH file. */
record AchOutcome(AchItem item, String id) {

    Posted posted(RecordReport.Status status, @Nullable PaymentId payment, long position) {
        return of(status, payment, null, null, position);
    }

    Posted left(
            RecordReport.Status status,
            @Nullable PaymentId payment,
            String problem,
            String detail,
            long position) {
        return of(status, payment, problem, detail, position);
    }

    static String words(Rejection no) {
        return no.reason().words() + ": " + no.subject();
    }

    private Posted of(
            RecordReport.Status status,
            @Nullable PaymentId payment,
            @Nullable String problem,
            @Nullable String detail,
            long position) {
        return new Posted(
                new RecordReport(
                        item.at(),
                        item.place(),
                        status,
                        id,
                        item.amount(),
                        item.settlesOn(),
                        text(),
                        payment == null ? null : payment.value(),
                        problem,
                        detail),
                position);
    }

    /** Who it is of or for. */
    private @Nullable String text() {
        String name =
                item.kind() == AchItem.Kind.CREDIT || item.entry().name().isEmpty()
                        ? item.company()
                        : item.entry().name();
        String number = item.entry().identification();
        String both = name + (number.isEmpty() ? "" : ", " + number);
        return both.isBlank() ? null : both;
    }
}
