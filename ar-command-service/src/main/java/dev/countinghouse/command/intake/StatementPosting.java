package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.bank.ReceiveBankStatement;
import dev.countinghouse.command.bank.RecordBankLine;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankStatementReceived;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentReference;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Posts a statement, and line by line what stands on it. */
final class StatementPosting {

    private static final String BAI2 = "bai2";

    private final Sending sending;
    private final BookId book;

    StatementPosting(Sending sending) {
        this.sending = sending;
        this.book = sending.asked().book();
    }

    /** The position of what says that it was received. */
    long received(BankStatementReceived statement, long line) {
        return sending.send(new ReceiveBankStatement(statement), statement.statement(), line)
                .position();
    }

    Posted line(PlannedLine planned, BankStatementReceived statement) {
        @Nullable PaymentId payment = null;
        @Nullable Rejection kept = null;
        if (isPosted(planned, statement.format())) {
            try {
                sending.send(payment(planned), LineKeys.payment(planned.id()), planned.at());
                payment = LineKeys.payment(planned.id());
            } catch (Rejection no) {
                // under its id something else is posted: whether that is this line is seen below
                if (no.reason() != SharedReason.ID_TAKEN) kept = no;
            }
        }
        var recorded =
                new BankLineRecorded(
                        book,
                        planned.id(),
                        planned.bank().id(),
                        statement.statement(),
                        planned.line(),
                        payment);
        try {
            Receipt receipt =
                    sending.send(
                            new RecordBankLine(
                                    recorded,
                                    sending.asked().caller().subject(),
                                    sending.asked().today()),
                            planned.id(),
                            planned.at());
            if (kept != null) leave(planned, kept);
            return new Posted(
                    report(planned, status(receipt, kept), payment, kept), receipt.position());
        } catch (Rejection no) {
            leave(planned, no);
            return new Posted(report(planned, RecordReport.Status.REFUSED, null, no), 0);
        }
    }

    private static RecordReport.Status status(Receipt receipt, @Nullable Rejection kept) {
        if (kept != null) return RecordReport.Status.PARKED;
        return receipt.repeated() ? RecordReport.Status.REPEATED : RecordReport.Status.POSTED;
    }

    /** A sum of several receipts, or what files of the ACH post, is posted by what says whose. */
    private static boolean isPosted(PlannedLine planned, String format) {
        BankAccount bank = planned.bank().account();
        if (bank.receipts() == null || bank.postsOfAchFiles() && isAch(planned, format)) {
            return false;
        }
        return planned.line().kind() == BankLineKind.RECEIPT
                && planned.line().amount().isPositive();
    }

    /** Only BAI2 tells what came by ACH; of others, all may have. */
    private static boolean isAch(PlannedLine planned, String format) {
        return !format.equals(BAI2) || planned.line().method() == PaymentMethod.ACH;
    }

    private PostPayment payment(PlannedLine planned) {
        BankLine line = planned.line();
        String reference = line.reference();
        return new PostPayment(
                book,
                LineKeys.payment(planned.id()),
                receipts(planned),
                line.amount(),
                line.method(),
                line.bookedOn(),
                line.bookedOn(),
                reference == null || reference.length() > PaymentReference.MAX_LENGTH
                        ? null
                        : reference,
                line.text(),
                List.of(),
                true,
                true,
                LeftOpen.NOTHING);
    }

    private static AccountId receipts(PlannedLine planned) {
        AccountId receipts = planned.bank().account().receipts();
        if (receipts == null) throw new IllegalStateException("nothing is posted of " + planned);
        return receipts;
    }

    private void leave(PlannedLine planned, Rejection no) {
        AccountId account = planned.bank().account().receipts();
        if (account == null) return;
        new Left(sending, account)
                .leave(
                        planned.id(),
                        planned.id().value(),
                        planned.line().amount(),
                        no,
                        planned.place(),
                        planned.at());
    }

    private static RecordReport report(
            PlannedLine planned,
            RecordReport.Status status,
            @Nullable PaymentId payment,
            @Nullable Rejection no) {
        return new RecordReport(
                planned.at(),
                planned.place(),
                status,
                planned.id().value(),
                planned.line().amount(),
                planned.line().bookedOn(),
                planned.line().text(),
                payment == null ? null : payment.value(),
                no == null ? null : no.reason().code(),
                no == null ? null : no.reason().words() + ": " + no.subject());
    }
}
