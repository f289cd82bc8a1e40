package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.payment.ReversePayment;
import dev.countinghouse.command.refund.FailRefund;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.formats.nacha.Addenda;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * Posts what came back by ACH. A debit that we drew takes back the payment that it was, with the
 * code of the return, so that the book's rule for the code holds; a credit that we sent is a refund
 * that failed. Where not exactly one is meant, a person is told which may be.
 */
final class AchReturns {

    private final Sending sending;
    private final AccountId receipts;
    private final AchOriginals originals;

    AchReturns(Sending sending, AccountId receipts, EventLog log) {
        this.sending = sending;
        this.receipts = receipts;
        this.originals = new AchOriginals(sending.asked().book(), log);
    }

    Posted debit(AchOutcome outcome) {
        AchItem item = outcome.item();
        List<AchOriginals.Drawn> drawn = originals.drawn(item);
        String code = back(item).reason();
        AchOriginals.Drawn meant = meant(drawn, item, code);
        if (meant != null) return reversed(outcome, meant, code);
        List<AchOriginals.Drawn> proposed = drawn.isEmpty() ? originals.ofReceiver(item) : drawn;
        String detail =
                "%s of %s, original trace %s, for %s %s: %s"
                        .formatted(
                                code,
                                item.amount(),
                                item.originalTrace(),
                                item.entry().identification(),
                                item.entry().name(),
                                AchOriginals.words(proposed));
        AchOriginals.Drawn one = proposed.size() == 1 ? proposed.getFirst() : null;
        AccountId account = one == null ? receiver(item) : one.payment().account();
        EntityId about = one == null ? account : one.payment().payment();
        return left(outcome, account, about, "return-unmatched", detail);
    }

    /** One that this very return took back before, else the only one of the amount. */
    private static AchOriginals.@Nullable Drawn meant(
            List<AchOriginals.Drawn> drawn, AchItem item, String code) {
        List<AchOriginals.Drawn> exact =
                drawn.stream().filter(one -> one.payment().amount().equals(item.amount())).toList();
        for (AchOriginals.Drawn one : exact) {
            boolean sameDay =
                    one.reversed() != null && one.reversed().effectiveOn().equals(item.settlesOn());
            if (sameDay && one.isReturned(code)) return one;
        }
        return exact.size() == 1 ? exact.getFirst() : null;
    }

    private Posted reversed(AchOutcome outcome, AchOriginals.Drawn meant, String code) {
        AchItem item = outcome.item();
        PaymentId payment = meant.payment().payment();
        var command =
                new ReversePayment(
                        sending.asked().book(),
                        payment,
                        AchReason.of(code),
                        new ReversePayment.Return(
                                code,
                                new AdjustmentId("ach-" + outcome.id() + "-fee"),
                                sending.asked().caller().subject()),
                        "ACH return, trace " + item.entry().trace(),
                        item.settlesOn(),
                        null,
                        LeftOpen.NOTHING);
        try {
            Receipt receipt = sending.send(command, payment, item.at());
            return outcome.posted(status(receipt), payment, receipt.position());
        } catch (Rejection no) {
            return refused(outcome, meant.payment().account(), payment, no);
        }
    }

    Posted credit(AchOutcome outcome) {
        AchItem item = outcome.item();
        List<RefundIssued> sent =
                originals.sent(item).stream()
                        .filter(one -> one.amount().equals(item.amount()))
                        .toList();
        String code = back(item).reason();
        if (sent.stream().map(RefundIssued::refund).distinct().count() != 1) {
            String detail =
                    "%s of %s, original trace %s, for %s %s: no one refund of ours is that"
                            .formatted(
                                    code,
                                    item.amount(),
                                    item.originalTrace(),
                                    item.entry().identification(),
                                    item.entry().name());
            AccountId account = receiver(item);
            return left(outcome, account, account, "refund-unmatched", detail);
        }
        RefundIssued refund = sent.getFirst();
        var command =
                new FailRefund(
                        sending.asked().book(),
                        refund.refund(),
                        "ACH return %s, trace %s".formatted(code, item.entry().trace()),
                        item.settlesOn());
        try {
            Receipt receipt = sending.send(command, refund.refund(), item.at());
            return outcome.posted(status(receipt), null, receipt.position());
        } catch (Rejection no) {
            return refused(outcome, refund.credit().account(), refund.refund(), no);
        }
    }

    /** Nothing is changed by itself: whom it is to be changed for is seen to by a person. */
    Posted change(AchOutcome outcome) {
        AchItem item = outcome.item();
        Addenda change = Objects.requireNonNull(item.change());
        List<AchOriginals.Drawn> drawn = originals.drawn(item);
        AccountId account =
                drawn.size() == 1 ? drawn.getFirst().payment().account() : receiver(item);
        String detail =
                "%s, corrected data: %s; original trace %s, for %s %s"
                        .formatted(
                                change.reason(),
                                change.correctedData(),
                                item.originalTrace(),
                                item.entry().identification(),
                                item.entry().name());
        Posted left = left(outcome, account, account, "ach-change", detail);
        return outcome.left(
                RecordReport.Status.REPORTED, null, "ach-change", detail, left.position());
    }

    private static Addenda back(AchItem item) {
        return Objects.requireNonNull(item.back());
    }

    private AccountId receiver(AchItem item) {
        AccountId named = originals.account(item);
        return named == null ? receipts : named;
    }

    private static RecordReport.Status status(Receipt receipt) {
        return receipt.repeated() ? RecordReport.Status.REPEATED : RecordReport.Status.POSTED;
    }

    private Posted refused(AchOutcome outcome, AccountId account, EntityId about, Rejection no) {
        return left(outcome, account, about, no.reason().code(), AchOutcome.words(no));
    }

    private Posted left(
            AchOutcome outcome, AccountId account, EntityId about, String problem, String detail) {
        AchItem item = outcome.item();
        long position =
                new Left(sending, account)
                        .leave(
                                about,
                                outcome.id(),
                                item.amount(),
                                problem,
                                detail + ", " + item.place(),
                                item.at());
        return outcome.left(RecordReport.Status.PARKED, null, problem, detail, position);
    }
}
