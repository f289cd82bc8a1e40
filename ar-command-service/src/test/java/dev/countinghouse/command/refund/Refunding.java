package dev.countinghouse.command.refund;

import static dev.countinghouse.command.Given.BOOK;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.refund.RefundId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Commands about refunds for tests of other packages: ann asks, bob lets pass. */
public final class Refunding {

    private Refunding() {}

    public static Object request(
            RefundId refund,
            @Nullable PaymentId payment,
            @Nullable AdjustmentId adjustment,
            Money amount,
            LocalDate on) {
        return new RequestRefund(
                BOOK, refund, payment, adjustment, amount, "overpaid", "ann", on, LeftOpen.NOTHING);
    }

    public static Object approve(RefundId refund, LocalDate on) {
        return new ApproveRefund(BOOK, refund, "bob", on);
    }

    public static Object cancel(RefundId refund, LocalDate on) {
        return new CancelRefund(BOOK, refund, "not wanted", "ann", on);
    }

    public static Object issue(RefundId refund, LocalDate on) {
        return new IssueRefund(BOOK, refund, PaymentMethod.CHECK, null, on);
    }

    public static Object fail(RefundId refund, LocalDate on) {
        return new FailRefund(BOOK, refund, "undeliverable", on);
    }
}
