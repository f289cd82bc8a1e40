package dev.countinghouse.command.adjustment;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.TODAY;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.allocated;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.unadjusted;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.command.payment.ReversePayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountPayerRemoved;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

/** Any credit goes to any debit, also of an account that another one pays for. */
class CreditTest {

    private static final InvoiceId BRANCHS = new InvoiceId("inv-branch");

    @RegisterExtension private final Decided ar = new Decided();

    /** A credit on account of 15 March. */
    private static AdjustmentMade credit(String amount) {
        return adjusted(null, AdjustmentKind.CREDIT_MEMO, "-" + amount);
    }

    private static AdjustmentMade fee(String amount) {
        return adjusted(null, AdjustmentKind.FEE, amount);
    }

    private static Application to(InvoiceId invoice, String amount) {
        return new Application(invoice, usd(amount), null);
    }

    private static Application to(AdjustmentId adjustment, String amount) {
        return new Application(null, adjustment, null, usd(amount), null);
    }

    private static AllocateCredit apply(LocalDate date, Application... applications) {
        return new AllocateCredit(BOOK, ADJUSTMENT, date, List.of(applications));
    }

    private static AllocatePayment pay(LocalDate date, Application... applications) {
        return new AllocatePayment(BOOK, PAYMENT, date, List.of(applications));
    }

    private static CreditAllocated applied(LocalDate date, Allocation... parts) {
        return new CreditAllocated(BOOK, ADJUSTMENT, ACME, date, List.of(parts));
    }

    private static CreditAllocationReversed unapplied(
            LocalDate date, Allocation part, String reason) {
        return new CreditAllocationReversed(BOOK, ADJUSTMENT, ACME, part, reason, date);
    }

    private static ReverseCreditAllocation takeBack(int number, LocalDate date) {
        return new ReverseCreditAllocation(BOOK, ADJUSTMENT, number, "wrong invoice", date);
    }

    private static Allocation toFee(int number, String amount, @Nullable AccountId account) {
        return new Allocation(number, null, ADJUSTMENT, account, usd(amount), null);
    }

    @Test
    void appliesACreditToInvoices() {
        ar.given(twoInvoices())
                .and(credit("40"))
                .when(apply(march(16), to(FIRST, "30"), to(SECOND, "10")))
                .records(applied(march(16), part(1, FIRST, "30"), part(2, SECOND, "10")));
    }

    @Test
    void appliesNoMoreThanIsLeft() {
        ar.given(twoInvoices())
                .and(credit("40"), applied(march(16), part(1, FIRST, "30")))
                .when(apply(march(17), to(SECOND, "10.01")))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    @Test
    void appliesNoMoreThanIsOpen() {
        ar.given(twoInvoices())
                .and(credit("60"))
                .when(apply(march(16), to(SECOND, "50.01")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    /** Case A11: what a credit memo cannot settle of a part-paid invoice becomes credit to use. */
    @Test
    void whatAMemoIsAboveTheOpenAmountCanBeApplied() {
        ar.given(
                        opened(),
                        issued(FIRST, "2.14"),
                        issued(SECOND, "10"),
                        posted("1.52", part(1, FIRST, "1.52")))
                .and(
                        new AdjustmentMade(
                                BOOK,
                                ADJUSTMENT,
                                ACME,
                                FIRST,
                                AdjustmentKind.CREDIT_MEMO,
                                usd("-2.14"),
                                usd("-1.52"),
                                "returned",
                                march(15),
                                ANN.alone()))
                .when(apply(march(16), to(SECOND, "1.52")))
                .records(applied(march(16), part(1, SECOND, "1.52")));
    }

    /** Case A8: one allocation is taken back, not all of them. */
    @Test
    void takesOneAllocationBackAndNoMore() {
        ar.given(twoInvoices())
                .and(credit("100"))
                .and(applied(march(16), part(1, FIRST, "5"), part(2, SECOND, "5")))
                .when(takeBack(2, march(17)))
                .records(unapplied(march(17), part(2, SECOND, "5"), "wrong invoice"));
        ar.given(twoInvoices())
                .and(credit("100"))
                .and(
                        applied(march(16), part(1, FIRST, "5"), part(2, SECOND, "5")),
                        unapplied(march(17), part(2, SECOND, "5"), "wrong invoice"))
                .when(apply(march(17), to(FIRST, "95.00")))
                .records(applied(march(17), part(3, FIRST, "95.00")));
    }

    @Test
    void takesAnAllocationBackOnce() {
        ar.given(twoInvoices())
                .and(credit("100"), applied(march(16), part(1, FIRST, "5")))
                .and(unapplied(march(17), part(1, FIRST, "5"), "wrong invoice"))
                .when(takeBack(1, march(18)))
                .recordsNothing();
    }

    @Test
    void refusesToTakeBackWhatNeverWasOrBeforeItWas() {
        ar.given(twoInvoices())
                .and(credit("100"), applied(march(16), part(1, FIRST, "5")))
                .when(takeBack(2, march(18)))
                .isRefused(ApplyingReason.ALLOCATION_UNKNOWN);
        ar.given(twoInvoices())
                .and(credit("100"), applied(march(16), part(1, FIRST, "5")))
                .when(takeBack(1, march(15)))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
        ar.given(opened()).when(takeBack(1, march(15))).isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void refusesWhatIsNoCredit() {
        ar.given(twoInvoices())
                .and(fee("25"))
                .when(apply(march(16), to(FIRST, "5")))
                .isRefused(SharedReason.NO_CREDIT);
        ar.given(twoInvoices())
                .and(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-10"))
                .when(apply(march(16), to(SECOND, "5")))
                .isRefused(SharedReason.NO_CREDIT);
        ar.given(twoInvoices())
                .and(credit("40"), unadjusted(credit("40"), march(16)))
                .when(apply(march(17), to(FIRST, "5")))
                .isRefused(SharedReason.ADJUSTMENT_REVERSED);
        ar.given(twoInvoices())
                .and(credit("40"))
                .when(apply(march(14), to(FIRST, "5")))
                .isRefused(SharedReason.PRECEDES_ADJUSTMENT);
    }

    @Test
    void aCreditEarnsNoDiscount() {
        ar.given(twoInvoices())
                .and(credit("40"))
                .when(apply(march(16), new Application(FIRST, usd("5"), usd("0.10"))))
                .isRefused(ApplyingReason.DISCOUNT_NOT_OFFERED);
    }

    @Test
    void namesAnItemOnce() {
        ar.given(twoInvoices())
                .and(credit("40"))
                .when(apply(march(16), to(FIRST, "5"), to(FIRST, "5")))
                .isRefused(ApplyingReason.ITEM_REPEATED);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(twoInvoices())
                .and(credit("40"), marchClosed())
                .when(apply(march(16), to(FIRST, "5")))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void aFeeIsPaidLikeAnInvoice() {
        ar.given(opened(), posted("120"), fee("25"))
                .when(pay(march(16), to(ADJUSTMENT, "25")))
                .records(allocated(march(16), toFee(1, "25", null)));
        ar.given(opened(), posted("120"), fee("25"))
                .when(pay(march(16), to(ADJUSTMENT, "25.01")))
                .isRefused(SharedReason.EXCEEDS_ADJUSTMENT);
        ar.given(opened(), posted("120"), fee("25"), allocated(march(16), toFee(1, "20", null)))
                .when(pay(march(16), to(ADJUSTMENT, "5.01")))
                .isRefused(SharedReason.EXCEEDS_ADJUSTMENT);
    }

    @Test
    void refusesToPayWhatIsNothingToBePaid() {
        ar.given(opened(), posted("120"), credit("25"))
                .when(pay(march(16), to(ADJUSTMENT, "25")))
                .isRefused(SharedReason.NO_DEBIT);
        ar.given(opened(), posted("120"))
                .when(pay(march(16), to(ADJUSTMENT, "25")))
                .isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void aBouncedPaymentLeavesItsFeeOpenAgain() {
        ar.given(opened(), posted("120", toFee(1, "25", null)), fee("25"))
                .when(
                        new ReversePayment(
                                BOOK,
                                PAYMENT,
                                ReversalReason.INSUFFICIENT_FUNDS,
                                null,
                                march(20),
                                null))
                .records(bounced("120", march(20), toFee(1, "25", null)));
    }

    @Test
    void aCreditThatIsTakenBackTakesItsAllocationsBack() {
        ar.given(twoInvoices())
                .and(credit("40"), applied(march(16), part(1, FIRST, "30")))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(20), ANN))
                .records(
                        unapplied(march(20), part(1, FIRST, "30"), "not agreed"),
                        unadjusted(credit("40"), march(20)));
        ar.given(twoInvoices())
                .and(credit("40"), applied(march(16), part(1, FIRST, "30")))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(15), ANN))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
    }

    /** It was applied until the 18th, so it cannot be gone on the 16th. */
    @Test
    void aCreditIsNotTakenBackBeforeItWasFree() {
        ar.given(twoInvoices())
                .and(
                        credit("40"),
                        applied(march(16), part(1, FIRST, "30")),
                        unapplied(march(18), part(1, FIRST, "30"), "wrong invoice"))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(17), ANN))
                .isRefused(ApplyingReason.PRECEDES_ALLOCATION);
    }

    @Test
    void aFeeThatWasPaidIsNotTakenBack() {
        ar.given(opened(), posted("120"), fee("25"), allocated(march(16), toFee(1, "20", null)))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "waived", march(20), ANN))
                .isRefused(SharedReason.EXCEEDS_ADJUSTMENT);
    }

    @Test
    void anAccountPaysForAnother() {
        Allocation forBranch = new Allocation(1, BRANCHS, null, OTHER, usd("70"), null);
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), branchs("70"), posted("120"))
                .and(new AccountPayerAdded(BOOK, OTHER, ACME, march(5)))
                .when(pay(march(12), forBranch("70")))
                .records(new PaymentAllocated(BOOK, PAYMENT, ACME, march(12), List.of(forBranch)));
    }

    @Test
    void nobodyPaysForAStranger() {
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), branchs("70"), posted("120"))
                .when(pay(march(12), forBranch("70")))
                .isRefused(SharedReason.NOT_A_PAYER);
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), branchs("70"), posted("120"))
                .and(new AccountPayerAdded(BOOK, OTHER, ACME, march(13)))
                .when(pay(march(12), forBranch("70")))
                .isRefused(SharedReason.NOT_A_PAYER);
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), branchs("70"), posted("120"))
                .and(
                        new AccountPayerAdded(BOOK, OTHER, ACME, march(5)),
                        new AccountPayerRemoved(BOOK, OTHER, ACME, march(11)))
                .when(pay(march(12), forBranch("70")))
                .isRefused(SharedReason.NOT_A_PAYER);
    }

    /** A mistyped id does not pay what another account owes, even where that would be allowed. */
    @Test
    void whoseItIsMustBeSaid() {
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), branchs("70"), posted("120"))
                .and(new AccountPayerAdded(BOOK, OTHER, ACME, march(5)))
                .when(pay(march(12), to(BRANCHS, "70")))
                .isRefused(SharedReason.INVOICE_OF_ANOTHER_ACCOUNT);
        ar.given(opened(), opened(OTHER, CreditTerms.net(30)), posted("120"), fee("25"))
                .and(new AccountPayerAdded(BOOK, OTHER, ACME, march(5)))
                .when(pay(march(16), new Application(null, ADJUSTMENT, OTHER, usd("25"), null)))
                .isRefused(SharedReason.ADJUSTMENT_OF_ANOTHER_ACCOUNT);
    }

    private static InvoiceIssued branchs(String total) {
        return issued(BRANCHS, OTHER, total, march(2), null);
    }

    private static Application forBranch(String amount) {
        return new Application(BRANCHS, null, OTHER, usd(amount), null);
    }

    @Test
    void anApplicationIsToOneThing() {
        assertThatThrownBy(() -> new Application(FIRST, ADJUSTMENT, null, usd("1"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Application(null, null, null, usd("1"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Application(null, ADJUSTMENT, null, usd("1"), usd("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apply(april(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> takeBack(0, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
