package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.formats.nacha.Addenda;

import java.util.List;

/** Posts the entries of an ACH file: what was paid, what came back; and leaves the others. */
final class AchPosting {

    private final Sending sending;
    private final AccountId receipts;
    private final AchReturns returns;

    /**
     * @param receipts the account on which they wait until somebody knows whose they are
     */
    AchPosting(Sending sending, AccountId receipts, EventLog log) {
        this.sending = sending;
        this.receipts = receipts;
        this.returns = new AchReturns(sending, receipts, log);
    }

    Posted post(AchItem item) {
        var outcome =
                new AchOutcome(
                        item, LineKeys.digest(sending.asked().book().value() + "\n" + item.key()));
        return switch (item.kind()) {
            case CREDIT -> received(outcome);
            case RETURNED_DEBIT -> returns.debit(outcome);
            case RETURNED_CREDIT -> returns.credit(outcome);
            case CHANGE -> returns.change(outcome);
            case DEBIT ->
                    left(outcome, "ach-debit", "%s drew on our account".formatted(item.company()));
            case UNCLEAR ->
                    left(
                            outcome,
                            "ach-unclear",
                            "a return that is dishonored or contested, or says not of what");
            case INTERNATIONAL ->
                    left(outcome, "ach-international", "an international entry is posted by hand");
            case NO_MONEY -> outcome.posted(RecordReport.Status.REPORTED, null, 0);
        };
    }

    private Posted left(AchOutcome outcome, String problem, String detail) {
        AchItem item = outcome.item();
        Addenda back = item.back();
        String whole =
                "%s%s, %s".formatted(detail, back == null ? "" : " " + back.reason(), item.place());
        long position =
                new Left(sending, receipts)
                        .leave(receipts, outcome.id(), item.amount(), problem, whole, item.at());
        return outcome.left(RecordReport.Status.PARKED, null, problem, detail, position);
    }

    private Posted received(AchOutcome outcome) {
        AchItem item = outcome.item();
        var payment = new PaymentId("ach-" + outcome.id());
        try {
            Receipt receipt = sending.send(payment(payment, item), payment, item.at());
            return outcome.posted(
                    receipt.repeated() ? RecordReport.Status.REPEATED : RecordReport.Status.POSTED,
                    payment,
                    receipt.position());
        } catch (Rejection no) {
            boolean differs = no.reason() == SharedReason.ID_TAKEN;
            new Left(sending, receipts)
                    .leave(payment, outcome.id(), item.amount(), no, item.place(), item.at());
            return outcome.left(
                    differs ? RecordReport.Status.REFUSED : RecordReport.Status.PARKED,
                    null,
                    no.reason().code(),
                    AchOutcome.words(no),
                    0);
        }
    }

    private PostPayment payment(PaymentId payment, AchItem item) {
        return new PostPayment(
                sending.asked().book(),
                payment,
                receipts,
                item.amount(),
                PaymentMethod.ACH,
                item.settlesOn(),
                item.settlesOn(),
                Texts.line(item.entry().trace(), PaymentReference.MAX_LENGTH),
                Texts.block(remittance(item), PaymentPosted.MAX_REMITTANCE),
                List.of(),
                true,
                true,
                LeftOpen.NOTHING);
    }

    /** Who pays, what they say that it is, their number for us, and what the addenda say. */
    private static String remittance(AchItem item) {
        StringBuilder text = new StringBuilder(item.company());
        text.append('\n').append(item.description());
        text.append('\n').append(item.entry().identification());
        for (Addenda more : item.addenda()) {
            if (more.type().equals("05")) text.append('\n').append(more.information());
        }
        return text.toString().replaceAll("\\n{2,}", "\n");
    }
}
