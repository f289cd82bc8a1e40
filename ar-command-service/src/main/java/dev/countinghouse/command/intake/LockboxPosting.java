package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.cash.ReceiveRemittance;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.deposit.PresentCheck;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.deposit.CheckPresented;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Posts the checks of a lockbox, each with what its remittance says that it pays. */
final class LockboxPosting {

    private final Sending sending;
    private final BookId book;
    private final AccountId receipts;
    private final String currency;

    /**
     * @param receipts the account on which they wait until somebody knows whose they are
     */
    LockboxPosting(Sending sending, AccountId receipts, String currency) {
        this.sending = sending;
        this.book = sending.asked().book();
        this.receipts = receipts;
        this.currency = currency;
    }

    Posted post(FoundCheck check) {
        String key = key(check);
        var payment = new PaymentId("lockbox-" + key);
        Money amount = Money.parse(check.amount().toPlainString(), currency);
        try {
            present(payment, check, amount);
            Receipt receipt = sending.send(payment(payment, check, amount), payment, check.at());
            long position = Math.max(receipt.position(), explained(payment, check, amount, key));
            return new Posted(
                    report(
                            check,
                            key,
                            amount,
                            receipt.repeated()
                                    ? RecordReport.Status.REPEATED
                                    : RecordReport.Status.POSTED,
                            payment,
                            null),
                    position);
        } catch (Rejection no) {
            boolean differs = no.reason() == SharedReason.ID_TAKEN;
            new Left(sending, receipts).leave(payment, key, amount, no, check.place(), check.at());
            return new Posted(
                    report(
                            check,
                            key,
                            amount,
                            differs ? RecordReport.Status.REFUSED : RecordReport.Status.PARKED,
                            null,
                            no),
                    0);
        }
    }

    /**
     * A check whose MICR line is told comes once, be it in a file or in a deposit.
     *
     * @throws Rejection if it came before
     */
    private void present(PaymentId payment, FoundCheck check, Money amount) {
        String number = Texts.line(check.number(), DepositItem.MAX_MICR);
        if (number == null || check.routing().isEmpty() || check.account().isEmpty()) return;
        sending.send(
                new PresentCheck(
                        new CheckPresented(
                                book,
                                payment,
                                check.routing(),
                                check.account(),
                                number,
                                amount,
                                check.depositedOn())),
                payment,
                check.at());
    }

    /** What a check is called in whichever file: a bank numbers them anew each day. */
    private String key(FoundCheck check) {
        return LineKeys.digest(
                String.join(
                        "\n",
                        book.value(),
                        "lockbox",
                        check.lockbox(),
                        check.depositedOn().toString(),
                        check.batch(),
                        check.item()));
    }

    private PostPayment payment(PaymentId payment, FoundCheck check, Money amount) {
        StringBuilder text = new StringBuilder(check.payer());
        for (FoundCheck.Pays one : check.pays()) {
            text.append('\n').append(one.document()).append(' ').append(one.amount());
        }
        return new PostPayment(
                book,
                payment,
                receipts,
                amount,
                PaymentMethod.LOCKBOX,
                check.depositedOn(),
                check.depositedOn(),
                Texts.line(check.number(), PaymentReference.MAX_LENGTH),
                Texts.block(text.toString(), PaymentPosted.MAX_REMITTANCE),
                List.of(),
                true,
                true,
                LeftOpen.NOTHING);
    }

    /** An advice, where what it pays comes to the check; else it is only text. */
    private long explained(PaymentId payment, FoundCheck check, Money amount, String key) {
        Money sum = Money.zero(amount.currency());
        List<RemittanceLine> lines = new ArrayList<>();
        for (FoundCheck.Pays one : check.pays()) {
            Money part = Money.parse(one.amount().toPlainString(), currency);
            String document = Texts.line(one.document(), RemittanceLine.MAX_DOCUMENT);
            if (document == null || part.isZero()) continue;
            sum = sum.plus(part);
            lines.add(new RemittanceLine(document, part, null, null, null, null));
        }
        if (lines.isEmpty() || !sum.equals(amount)) return 0;
        var advice = new RemittanceId("lockbox-" + key);
        return sending.send(
                        new ReceiveRemittance(
                                book,
                                advice,
                                receipts,
                                payment,
                                Texts.line(check.number(), PaymentReference.MAX_LENGTH),
                                amount,
                                lines,
                                check.depositedOn(),
                                LeftOpen.NOTHING),
                        advice,
                        check.at())
                .position();
    }

    private static RecordReport report(
            FoundCheck check,
            String key,
            Money amount,
            RecordReport.Status status,
            @Nullable PaymentId payment,
            @Nullable Rejection no) {
        return new RecordReport(
                check.at(),
                check.place(),
                status,
                key,
                amount,
                check.depositedOn(),
                check.payer().isEmpty() ? null : check.payer(),
                payment == null ? null : payment.value(),
                no == null ? null : no.reason().code(),
                no == null ? null : no.reason().words() + ": " + no.subject());
    }
}
