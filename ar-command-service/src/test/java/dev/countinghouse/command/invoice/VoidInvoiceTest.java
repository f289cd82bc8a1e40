package dev.countinghouse.command.invoice;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.TODAY;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.unadjusted;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;
import static dev.countinghouse.command.Given.voided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class VoidInvoiceTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static VoidInvoice annul(LocalDate date) {
        return new VoidInvoice(BOOK, FIRST, "wrong customer", date, ANN);
    }

    @Test
    void takesTheWholeInvoiceBack() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(annul(march(5)))
                .records(voided(FIRST, "100"));
    }

    private static DraftReleased released() {
        return new DraftReleased(
                BOOK,
                new DraftId("d"),
                ACME,
                FIRST,
                List.of(new ChargeId("c-1"), new ChargeId("c-2")),
                "ann",
                march(2));
    }

    /** What was billed with it may be billed anew, by whomever it is voided. */
    @Test
    void givesTheChargesBackThatItBilled() {
        DraftVoided freed =
                ar.given(opened(), issued(FIRST, "100"), released())
                        .when(annul(march(5)))
                        .recordsAmong(DraftVoided.class);
        assertThat(freed.draft()).isEqualTo(new DraftId("d"));
        assertThat(freed.charges()).containsExactly(new ChargeId("c-1"), new ChargeId("c-2"));
        assertThat(freed.reason()).isEqualTo("wrong customer");
        DraftVoided approved =
                ar.given(opened(), issued(FIRST, "100"), released(), proposed("ann"))
                        .when(new ApproveVoid(BOOK, FIRST, "bob"))
                        .recordsAmong(DraftVoided.class);
        assertThat(approved.charges()).isEqualTo(freed.charges());
    }

    private static VoidInvoice annulBy(String person, String limit) {
        return new VoidInvoice(BOOK, FIRST, "wrong customer", march(5), by(person, usd(limit)));
    }

    private static InvoiceVoidProposed proposed(String person) {
        return new InvoiceVoidProposed(
                BOOK, FIRST, ACME, usd("100"), "wrong customer", march(5), person);
    }

    /** C3: a limit holds for taking back, too. */
    @Test
    void onlyProposesToVoidWhatIsAboveTheLimit() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(annulBy("ann", "99.99"))
                .records(proposed("ann"));
    }

    @Test
    void voidsWhatIsAtTheLimit() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(annulBy("ann", "100"))
                .records(voided(FIRST, "100"));
    }

    @Test
    void onlyProposesToVoidWhatIsAboveTheLimitOfTheDayTogether() {
        ar.given(opened(), issued(FIRST, "100"), issued(SECOND, "50"), voided(SECOND, "50"))
                .when(annulBy("ann", "149.99"))
                .records(proposed("ann"));
    }

    @Test
    void proposingTheSameAgainRecordsNothing() {
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"))
                .when(annulBy("ann", "1"))
                .recordsNothing();
    }

    @Test
    void proposesNothingThatCouldNotBeDone() {
        ar.given(opened(), issued(FIRST, "100"), posted("10", part(1, FIRST, "10")))
                .when(annulBy("ann", "1"))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
    }

    @Test
    void somebodyElseApproves() {
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"))
                .when(new ApproveVoid(BOOK, FIRST, "bob"))
                .records(
                        new InvoiceVoided(
                                BOOK,
                                FIRST,
                                ACME,
                                usd("100"),
                                "wrong customer",
                                march(5),
                                DoneBy.approved("ann", "bob")));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"))
                .when(new ApproveVoid(BOOK, FIRST, "ann"))
                .isRefused(SharedReason.SAME_PERSON);
    }

    @Test
    void approvesNothingThatNobodyProposed() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(new ApproveVoid(BOOK, FIRST, "bob"))
                .isRefused(InvoiceReason.VOID_NOT_PROPOSED);
    }

    @Test
    void approvalDecidesOnWhatStandsAgainstItThen() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed("ann"),
                        posted("10", part(1, FIRST, "10")))
                .when(new ApproveVoid(BOOK, FIRST, "bob"))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
    }

    private static InvoiceVoidDeclined declined() {
        return new InvoiceVoidDeclined(BOOK, FIRST, ACME, "it was right", "bob", march(6));
    }

    private static DeclineVoid decline() {
        return new DeclineVoid(BOOK, FIRST, "it was right", "bob", march(6));
    }

    @Test
    void declinesAProposalOnce() {
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"))
                .when(decline())
                .records(declined());
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"), declined())
                .when(decline())
                .recordsNothing();
    }

    @Test
    void declinesNothingThatNobodyProposedOrThatIsDone() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(decline())
                .isRefused(InvoiceReason.VOID_NOT_PROPOSED);
        ar.given(opened()).when(decline()).isRefused(SharedReason.INVOICE_UNKNOWN);
        ar.given(opened(), issued(FIRST, "100"), voided(FIRST, "100"))
                .when(decline())
                .isRefused(SharedReason.INVOICE_VOID);
    }

    @Test
    void whatWasDeclinedIsApprovedOnlyWhenItIsProposedAgain() {
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"), declined())
                .when(new ApproveVoid(BOOK, FIRST, "carol"))
                .isRefused(InvoiceReason.VOID_NOT_PROPOSED);
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"), declined())
                .when(annulBy("ann", "1"))
                .records(proposed("ann"));
        ar.given(opened(), issued(FIRST, "100"), proposed("ann"), declined(), proposed("ann"))
                .when(decline())
                .records(declined());
    }

    @Test
    void voidsAnInvoiceOnce() {
        ar.given(opened(), issued(FIRST, "100"), voided(FIRST, "100"))
                .when(annul(march(5)))
                .recordsNothing();
        ar.given(opened(), issued(FIRST, "100"), voided(FIRST, "100"))
                .when(
                        new VoidInvoice(
                                BOOK,
                                FIRST,
                                "wrong customer",
                                march(9),
                                ANN,
                                new LeftOpen(false, true)))
                .recordsNothing();
    }

    @Test
    void cannotBeVoidFromAnotherDateOn() {
        ar.given(opened(), issued(FIRST, "100"), voided(FIRST, "100"))
                .when(annul(march(9)))
                .isRefused(SharedReason.INVOICE_VOID);
    }

    @Test
    void refusesADateOnWhichMoreThanTheInvoiceWasOwedOnIt() {
        var memo = adjusted(FIRST, AdjustmentKind.DEBIT_MEMO, "10");
        ar.given(opened(), issued(FIRST, "100"), memo, unadjusted(memo, march(25)))
                .when(annul(march(20)))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
        ar.given(opened(), issued(FIRST, "100"), memo, unadjusted(memo, march(25)))
                .when(annul(march(25)))
                .records(
                        new InvoiceVoided(
                                BOOK,
                                FIRST,
                                ACME,
                                usd("100"),
                                "wrong customer",
                                march(25),
                                DoneBy.alone("ann", TODAY)));
    }

    @Test
    void refusesAnUnknownInvoice() {
        ar.given(opened()).when(annul(march(5))).isRefused(SharedReason.INVOICE_UNKNOWN);
    }

    @Test
    void refusesADateBeforeTheInvoice() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(annul(march(1)))
                .isRefused(SharedReason.PRECEDES_INVOICE);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(opened(), issued(FIRST, "100"), marchClosed())
                .when(annul(march(5)))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void voidsInAnOpenPeriodWhenTheInvoicesOwnIsClosed() {
        ar.given(opened(), issued(FIRST, "100"), marchClosed())
                .when(annul(april(5)))
                .records(
                        new InvoiceVoided(
                                BOOK,
                                FIRST,
                                ACME,
                                usd("100"),
                                "wrong customer",
                                april(5),
                                DoneBy.alone("ann", TODAY)));
    }

    @Test
    void refusesAnInvoiceThatSomethingIsAppliedTo() {
        ar.given(opened(), issued(FIRST, "100"), posted("10", part(1, FIRST, "10")))
                .when(annul(march(12)))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
    }

    @Test
    void refusesAnInvoiceThatIsAdjusted() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-5"))
                .when(annul(march(20)))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
    }

    @Test
    void refusesAnInvoiceThatIsAdjustedUpwards() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.FEE, "5"))
                .when(annul(march(20)))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
    }

    @Test
    void voidsOnceEverythingWasTakenBack() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        posted("10", part(1, FIRST, "10")),
                        unallocated(march(11), part(1, FIRST, "10")))
                .when(annul(march(11)))
                .records(
                        new InvoiceVoided(
                                BOOK,
                                FIRST,
                                ACME,
                                usd("100"),
                                "wrong customer",
                                march(11),
                                DoneBy.alone("ann", TODAY)));
    }

    @Test
    void refusesADateOnWhichSomethingWasStillApplied() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        posted("10", part(1, FIRST, "10")),
                        unallocated(march(12), part(1, FIRST, "10")))
                .when(annul(march(11)))
                .isRefused(InvoiceReason.INVOICE_IN_USE);
    }

    @Test
    void couldNeverBeVoidedWithoutAReason() {
        assertThatThrownBy(() -> new VoidInvoice(BOOK, FIRST, "", march(5), ANN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
