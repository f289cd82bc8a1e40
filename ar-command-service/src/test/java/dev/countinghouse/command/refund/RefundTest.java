package dev.countinghouse.command.refund;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.adjustment.AllocateCredit;
import dev.countinghouse.command.adjustment.ReverseAdjustment;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.command.payment.ReversePayment;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class RefundTest {

    private static final RefundId REFUND = new RefundId("ref-1");
    private static final CreditItem CREDIT = new CreditItem(ACME, PAYMENT, null);

    @RegisterExtension private final Decided ar = new Decided();

    private static RequestRefund request(Money amount, String by, LocalDate date) {
        return new RequestRefund(
                BOOK, REFUND, PAYMENT, null, amount, "overpaid", by, date, LeftOpen.NOTHING);
    }

    private static RequestRefund request(String amount) {
        return request(usd(amount), "ann", march(12));
    }

    private static RefundRequested requested(String amount) {
        return new RefundRequested(BOOK, REFUND, CREDIT, usd(amount), "overpaid", "ann", march(12));
    }

    private static RefundApproved approved() {
        return new RefundApproved(BOOK, REFUND, CREDIT, "bob", march(13));
    }

    private static RefundCancelled cancelled() {
        return new RefundCancelled(BOOK, REFUND, CREDIT, "applied instead", "ann", march(13));
    }

    private static IssueRefund issue(LocalDate date) {
        return new IssueRefund(BOOK, REFUND, PaymentMethod.CHECK, "20117", date);
    }

    private static RefundIssued paid(String amount, LocalDate date) {
        return new RefundIssued(
                BOOK, REFUND, CREDIT, usd(amount), PaymentMethod.CHECK, "20117", date);
    }

    private static FailRefund fail(LocalDate date) {
        return new FailRefund(BOOK, REFUND, "undeliverable", date);
    }

    private static RefundFailed failed(String amount, LocalDate date) {
        return new RefundFailed(BOOK, REFUND, CREDIT, usd(amount), "undeliverable", date);
    }

    private static ApproveRefund approve(String by) {
        return new ApproveRefund(BOOK, REFUND, by, march(13));
    }

    private static CancelRefund cancel() {
        return new CancelRefund(BOOK, REFUND, "applied instead", "ann", march(13));
    }

    @Test
    void isRequestedOfWhatIsNotApplied() {
        ar.given(opened(), issued(FIRST, "75"), posted("120", part(1, FIRST, "75")))
                .when(request("45"))
                .records(requested("45"));
        ar.given(opened(), issued(FIRST, "75"), posted("120", part(1, FIRST, "75")))
                .when(request("45.01"))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void isRequestedOnce() {
        ar.given(opened(), posted("120"), requested("45")).when(request("45")).recordsNothing();
        ar.given(opened(), posted("120"), requested("45"))
                .when(request("46"))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void twoRequestsNeverHoldMoreThanThereIs() {
        ar.given(opened(), posted("120"), requested("100"))
                .when(
                        new RequestRefund(
                                BOOK,
                                new RefundId("ref-2"),
                                PAYMENT,
                                null,
                                usd("20.01"),
                                "overpaid",
                                "ann",
                                march(12),
                                LeftOpen.NOTHING))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void whatIsHeldCannotBeApplied() {
        var pay =
                new AllocatePayment(
                        BOOK, PAYMENT, march(13), List.of(new Application(FIRST, usd("30"), null)));
        ar.given(opened(), issued(FIRST, "75"), posted("120"), requested("100"))
                .when(pay)
                .isRefused(SharedReason.EXCEEDS_CREDIT);
        ar.given(opened(), issued(FIRST, "75"), posted("120"), requested("100"), cancelled())
                .when(pay)
                .records(PaymentAllocated.class);
    }

    @Test
    void isOfMoneyThatIsThere() {
        ar.given(opened()).when(request("45")).isRefused(SharedReason.PAYMENT_UNKNOWN);
        ar.given(opened(), posted("120"), bounced("120", march(11)))
                .when(request("45"))
                .isRefused(SharedReason.PAYMENT_REVERSED);
        ar.given(opened(), posted("120"))
                .when(request(usd("45"), "ann", march(9)))
                .isRefused(SharedReason.PRECEDES_PAYMENT);
        ar.given(opened(), posted("120"))
                .when(request(eur("45"), "ann", march(12)))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void somebodyElseLetsItPass() {
        ar.given(opened(), posted("120"), requested("45"))
                .when(approve("ann"))
                .isRefused(SharedReason.SAME_PERSON);
        ar.given(opened(), posted("120"), requested("45")).when(approve("bob")).records(approved());
        ar.given(opened(), posted("120"), requested("45"), approved())
                .when(approve("cleo"))
                .recordsNothing();
        ar.given(opened(), posted("120"), requested("45"), cancelled())
                .when(approve("bob"))
                .isRefused(RefundReason.REFUND_CANCELLED);
        ar.given(opened()).when(approve("bob")).isRefused(RefundReason.REFUND_UNKNOWN);
    }

    @Test
    void isPaidWhenItWasLetPass() {
        ar.given(opened(), posted("120"), requested("120"))
                .when(issue(march(14)))
                .isRefused(RefundReason.REFUND_NOT_APPROVED);
        ar.given(opened(), posted("120"), requested("120"), approved())
                .when(issue(march(14)))
                .records(paid("120", march(14)));
    }

    @Test
    void isPaidOnce() {
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(14)))
                .when(issue(march(14)))
                .recordsNothing();
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(14)))
                .when(issue(march(15)))
                .isRefused(RefundReason.REFUND_ISSUED);
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(14)))
                .when(cancel())
                .isRefused(RefundReason.PRECEDES_REFUND);
    }

    @Test
    void isNotPaidWhenThePaymentBouncedMeanwhile() {
        ar.given(opened(), posted("120"), requested("45"), approved(), bounced("120", march(14)))
                .when(issue(march(15)))
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    @Test
    void isPaidInAnOpenMonthAndInOrder() {
        ar.given(opened(), posted("120"), requested("45"), approved(), marchClosed())
                .when(issue(march(14)))
                .isRefused(SharedReason.PERIOD_CLOSED);
        ar.given(opened(), posted("120"), requested("45"), approved())
                .when(issue(march(12)))
                .isRefused(RefundReason.PRECEDES_REFUND);
    }

    @Test
    void isOwedAgainWhenItsMoneyComesBack() {
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(14)))
                .when(fail(march(20)))
                .records(failed("45", march(20)));
        ar.given(
                        opened(),
                        posted("120"),
                        requested("45"),
                        approved(),
                        paid("45", march(14)),
                        failed("45", march(20)))
                .when(fail(march(20)))
                .recordsNothing();
        ar.given(opened(), posted("120"), requested("45"), approved())
                .when(fail(march(20)))
                .isRefused(RefundReason.REFUND_NOT_ISSUED);
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(14)))
                .and(marchClosed())
                .when(fail(march(20)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void isPaidAnewAsFarAsTheCreditIsStillThere() {
        ar.given(
                        opened(),
                        posted("120"),
                        requested("45"),
                        approved(),
                        paid("45", march(14)),
                        failed("45", march(20)))
                .when(issue(march(21)))
                .records(paid("45", march(21)));
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        posted("120"),
                        requested("45"),
                        approved(),
                        paid("45", march(14)),
                        failed("45", march(20)))
                .and(
                        new PaymentAllocated(
                                BOOK, PAYMENT, ACME, march(20), List.of(part(1, FIRST, "75.01"))))
                .when(issue(march(21)))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void isCancelledUnlessItsMoneyIsOut() {
        ar.given(opened(), posted("120"), requested("45")).when(cancel()).records(cancelled());
        ar.given(opened(), posted("120"), requested("45"), cancelled())
                .when(cancel())
                .recordsNothing();
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(13)))
                .when(cancel())
                .isRefused(RefundReason.REFUND_ISSUED);
    }

    /** The money went back already: a bounced check would give it twice. */
    @Test
    void aPaymentThatWasPaidBackIsNotReversed() {
        ar.given(opened(), posted("120"), requested("45"), approved(), paid("45", march(14)))
                .when(
                        new ReversePayment(
                                BOOK,
                                PAYMENT,
                                ReversalReason.INSUFFICIENT_FUNDS,
                                null,
                                march(20),
                                null))
                .isRefused(SharedReason.CREDIT_REFUNDED);
    }

    @Test
    void aCreditOnAccountIsPaidBackToo() {
        var credit = new CreditItem(ACME, null, ADJUSTMENT);
        var wanted =
                new RefundRequested(BOOK, REFUND, credit, usd("30"), "overpaid", "ann", march(16));
        ar.given(opened(), adjusted(null, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(
                        new RequestRefund(
                                BOOK,
                                REFUND,
                                null,
                                ADJUSTMENT,
                                usd("30"),
                                "overpaid",
                                "ann",
                                march(16),
                                LeftOpen.NOTHING))
                .records(wanted);
        ar.given(
                        opened(),
                        issued(FIRST, "10"),
                        adjusted(null, AdjustmentKind.CREDIT_MEMO, "-30"),
                        wanted)
                .when(
                        new AllocateCredit(
                                BOOK,
                                ADJUSTMENT,
                                march(17),
                                List.of(new Application(FIRST, usd("0.01"), null))))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
        ar.given(
                        opened(),
                        adjusted(null, AdjustmentKind.CREDIT_MEMO, "-30"),
                        wanted,
                        new RefundApproved(BOOK, REFUND, credit, "bob", march(16)),
                        new RefundIssued(
                                BOOK,
                                REFUND,
                                credit,
                                usd("30"),
                                PaymentMethod.ACH,
                                null,
                                march(17)))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(20), ANN))
                .isRefused(SharedReason.CREDIT_REFUNDED);
    }

    @Test
    void aRefundIsOfOneCredit() {
        assertThatThrownBy(
                        () ->
                                new RequestRefund(
                                        BOOK,
                                        REFUND,
                                        PAYMENT,
                                        ADJUSTMENT,
                                        usd("1"),
                                        "x",
                                        "ann",
                                        april(1),
                                        LeftOpen.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request("0")).isInstanceOf(IllegalArgumentException.class);
    }
}
