package dev.countinghouse.query.bank;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

/** What lines are matched with, by the posting itself or by somebody. */
final class MatchRows implements TableFold {

    private static final NewRows.Table MATCHES =
            NewRows.table(
                    "bank_match",
                    "book text",
                    "line text",
                    "position int8",
                    "matched bool",
                    "payments text[]",
                    "note text",
                    "matched_by text",
                    "matched_on date");
    private static final NewRows.Table PAYMENTS =
            NewRows.table(
                    "bank_matched_payment",
                    "book text",
                    "payment text",
                    "line text",
                    "position int8",
                    "matched bool",
                    "amount_minor int8");

    private final NewRows matches = new NewRows(MATCHES);
    private final NewRows payments = new NewRows(PAYMENTS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case BankLineRecorded e -> {
                PaymentId posted = e.payment();
                if (posted != null) {
                    add(envelope, e.id(), e.line().amount(), List.of(posted), true, null, null);
                }
            }
            case BankLineMatched e ->
                    add(
                            envelope,
                            e.line(),
                            e.amount(),
                            e.payments(),
                            true,
                            e.note(),
                            e.matchedBy());
            case BankLineUnmatched e ->
                    add(
                            envelope,
                            e.line(),
                            e.amount(),
                            e.payments(),
                            false,
                            e.reason(),
                            e.unmatchedBy());
            default -> {}
        }
    }

    private void add(
            EventEnvelope envelope,
            BankLineId line,
            Money amount,
            List<PaymentId> with,
            boolean matched,
            @Nullable String note,
            @Nullable String by) {
        matches.add(
                envelope.book(),
                line,
                envelope.position(),
                matched,
                with,
                note,
                by,
                envelope.event().effectiveOn());
        for (PaymentId payment : with) {
            payments.add(
                    envelope.book(), payment, line, envelope.position(), matched, amount.minor());
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(matches);
        pipeline.insert(payments);
    }
}
