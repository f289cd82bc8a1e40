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
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.unadjusted;
import static dev.countinghouse.command.Given.usd;
import static dev.countinghouse.command.Given.voided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class AdjustmentTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static MakeAdjustment make(
            @Nullable InvoiceId invoice, AdjustmentKind kind, String amount) {
        return make(invoice, kind, amount, false, "1000000");
    }

    private static MakeAdjustment make(
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            String amount,
            boolean excess,
            String limit) {
        return new MakeAdjustment(
                BOOK,
                ADJUSTMENT,
                ACME,
                invoice,
                kind,
                usd(amount),
                excess,
                "agreed",
                march(15),
                by("ann", usd(limit)));
    }

    private static AdjustmentProposed proposed(
            @Nullable InvoiceId invoice, AdjustmentKind kind, String amount) {
        return new AdjustmentProposed(
                BOOK,
                ADJUSTMENT,
                ACME,
                invoice,
                kind,
                usd(amount),
                false,
                "agreed",
                march(15),
                "ann");
    }

    private static AdjustmentMade approved(
            @Nullable InvoiceId invoice, AdjustmentKind kind, String amount) {
        return new AdjustmentMade(
                BOOK,
                ADJUSTMENT,
                ACME,
                invoice,
                kind,
                usd(amount),
                usd("0"),
                "agreed",
                march(15),
                DoneBy.approved("ann", "bob"));
    }

    @Test
    void creditsAnInvoice() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .records(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void chargesAnInvoice() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.FEE, "30"))
                .records(adjusted(FIRST, AdjustmentKind.FEE, "30"));
    }

    @Test
    void creditsAnAccount() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(null, AdjustmentKind.CREDIT_MEMO, "-30"))
                .records(adjusted(null, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void neverTakesAnInvoiceBelowZero() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-100.01"))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void neverTakesAnInvoiceBelowZeroOnALaterDay() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        posted(PAYMENT, "60", march(20), null, part(1, FIRST, "60")))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-40.01"))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void putsTheExcessOnAccountWhenAsked() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-130", true, "1000"))
                .records(
                        new AdjustmentMade(
                                BOOK,
                                ADJUSTMENT,
                                ACME,
                                FIRST,
                                AdjustmentKind.CREDIT_MEMO,
                                usd("-130"),
                                usd("-30"),
                                "agreed",
                                march(15),
                                DoneBy.alone("ann", TODAY)));
    }

    @Test
    void refusesTheWrongSign() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "30"))
                .isRefused(AdjustmentReason.WRONG_SIGN);
    }

    @Test
    void refusesAnUnknownAccount() {
        ar.given()
                .when(make(null, AdjustmentKind.CREDIT_MEMO, "-30"))
                .isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void refusesAnUnknownInvoice() {
        ar.given(opened())
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .isRefused(SharedReason.INVOICE_UNKNOWN);
    }

    @Test
    void refusesAVoidInvoice() {
        ar.given(opened(), issued(FIRST, "100"), voided(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .isRefused(SharedReason.INVOICE_VOID);
    }

    @Test
    void refusesAnInvoiceOfAnotherAccount() {
        ar.given(
                        opened(),
                        opened(OTHER, CreditTerms.net(30)),
                        issued(FIRST, OTHER, "100", march(2), null))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .isRefused(SharedReason.INVOICE_OF_ANOTHER_ACCOUNT);
    }

    @Test
    void refusesADateBeforeTheInvoice() {
        ar.given(opened(), issued(FIRST, ACME, "100", march(16), null))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .isRefused(SharedReason.PRECEDES_INVOICE);
    }

    @Test
    void refusesAClosedPeriod() {
        ar.given(opened(), issued(FIRST, "100"), marchClosed())
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void refusesAnotherCurrency() {
        ar.given(opened())
                .when(
                        new MakeAdjustment(
                                BOOK,
                                ADJUSTMENT,
                                ACME,
                                null,
                                AdjustmentKind.CREDIT_MEMO,
                                eur("-1"),
                                false,
                                "r",
                                march(15),
                                by("ann", eur("10"))))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void refusesToMakeAnInvoiceTooLarge() {
        ar.given(opened(), issued(FIRST, "9999999999999"))
                .when(
                        make(
                                FIRST,
                                AdjustmentKind.DEBIT_MEMO,
                                "9999999999999",
                                false,
                                "9999999999999"))
                .isRefused(SharedReason.AMOUNT_TOO_LARGE);
    }

    @Test
    void onlyProposesWhatIsAboveTheLimit() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "29.99"))
                .records(proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void makesWhatIsAtTheLimit() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "30"))
                .records(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void proposesNothingThatCouldNotBeMade() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-130", false, "1"))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void makingTheSameAgainRecordsNothing() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .recordsNothing();
    }

    @Test
    void proposingTheSameAgainRecordsNothing() {
        ar.given(opened(), issued(FIRST, "100"), proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "1"))
                .recordsNothing();
    }

    @Test
    void givesAnIdToOneAdjustmentOnly() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-31"))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void givesAnIdToOneProposalOnly() {
        ar.given(opened(), issued(FIRST, "100"), proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-31"))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void somebodyElseApproves() {
        ar.given(opened(), issued(FIRST, "100"), proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .records(approved(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        ar.given(opened(), issued(FIRST, "100"), proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "ann"))
                .isRefused(SharedReason.SAME_PERSON);
    }

    @Test
    void approvingTwiceRecordsNothing() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        approved(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .recordsNothing();
    }

    @Test
    void approvalDecidesOnWhatIsOpenThen() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        posted("80", part(1, FIRST, "80")))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void approvalRespectsThePeriod() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        marchClosed())
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void approvalRespectsAVoid() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        voided(FIRST, "100"))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .isRefused(SharedReason.INVOICE_VOID);
    }

    @Test
    void refusesToApproveWhatNobodyProposed() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void declinesAProposal() {
        ar.given(opened(), issued(FIRST, "100"), proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new DeclineAdjustment(BOOK, ADJUSTMENT, "too much", "bob", march(16)))
                .records(
                        new AdjustmentDeclined(
                                BOOK, ADJUSTMENT, ACME, FIRST, "too much", "bob", march(16)));
    }

    @Test
    void decliningTwiceRecordsNothing() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        new AdjustmentDeclined(
                                BOOK, ADJUSTMENT, ACME, FIRST, "too much", "bob", march(16)))
                .when(new DeclineAdjustment(BOOK, ADJUSTMENT, "too much", "bob", march(16)))
                .recordsNothing();
    }

    @Test
    void refusesToApproveWhatWasDeclined() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        new AdjustmentDeclined(
                                BOOK, ADJUSTMENT, ACME, FIRST, "too much", "bob", march(16)))
                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                .isRefused(AdjustmentReason.ADJUSTMENT_DECLINED);
    }

    @Test
    void refusesToDeclineWhatWasMade() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new DeclineAdjustment(BOOK, ADJUSTMENT, "too much", "bob", march(16)))
                .isRefused(AdjustmentReason.ADJUSTMENT_MADE);
    }

    @Test
    void refusesToDeclineWhatNobodyProposed() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(new DeclineAdjustment(BOOK, ADJUSTMENT, "too much", "bob", march(16)))
                .isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void takesAnAdjustmentBackWhole() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .records(unadjusted(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"), march(16)));
    }

    @Test
    void takesAnAdjustmentBackOnce() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        unadjusted(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"), march(16)))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(17), ANN))
                .recordsNothing();
    }

    @Test
    void refusesToTakeBackWhatIsUnknown() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void refusesToTakeBackWhatWasOnlyProposed() {
        ar.given(opened(), issued(FIRST, "100"), proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .isRefused(SharedReason.ADJUSTMENT_NOT_MADE);
    }

    @Test
    void refusesToTakeBackBeforeItWasMade() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(14), ANN))
                .isRefused(SharedReason.PRECEDES_ADJUSTMENT);
    }

    @Test
    void refusesToTakeBackInAClosedPeriod() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        marchClosed())
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void neverTakesBackAChargeThatWasPaid() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.FEE, "30"),
                        posted(PAYMENT, "110", march(18), null, part(1, FIRST, "110")))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void takesBackAChargeThatIsStillOpen() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.FEE, "30"),
                        posted(PAYMENT, "100", march(18), null, part(1, FIRST, "100")))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .records(unadjusted(adjusted(FIRST, AdjustmentKind.FEE, "30"), march(16)));
    }

    private static AdjustmentMade earlier(AdjustmentKind kind, String amount, DoneBy doneBy) {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId("earlier"),
                ACME,
                null,
                kind,
                usd(amount),
                usd(amount),
                "agreed",
                march(15),
                doneBy);
    }

    private static AdjustmentReversalProposed reversalProposed(String amount, String person) {
        return new AdjustmentReversalProposed(
                BOOK, ADJUSTMENT, ACME, FIRST, usd(amount), "not agreed", march(16), person);
    }

    private static ReverseAdjustment takeBack(String person, String limit) {
        return new ReverseAdjustment(
                BOOK, ADJUSTMENT, "not agreed", march(16), by(person, usd(limit)));
    }

    /** Seen 8: many small ones of one person and day are one large one. */
    @Test
    void onlyProposesWhatIsAboveTheLimitOfTheDayTogether() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        earlier(AdjustmentKind.FEE, "20", DoneBy.alone("ann", TODAY)))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "49.99"))
                .records(proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void makesWhatIsAtTheLimitOfTheDayTogether() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        earlier(AdjustmentKind.FEE, "20", DoneBy.alone("ann", TODAY)))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "50"))
                .records(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void countsNeitherOtherDaysNorOtherPersonsNorWhatWasApproved() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        earlier(AdjustmentKind.FEE, "20", DoneBy.alone("ann", TODAY.minusDays(1))),
                        earlier(AdjustmentKind.FEE, "20", DoneBy.alone("bob", TODAY)),
                        earlier(AdjustmentKind.FEE, "20", DoneBy.approved("ann", "bob")))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "30"))
                .records(adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    @Test
    void countsAVoidOfTheSameDay() {
        ar.given(opened(), issued(FIRST, "100"), issued(SECOND, "20"), voided(SECOND, "20"))
                .when(make(FIRST, AdjustmentKind.CREDIT_MEMO, "-30", false, "49.99"))
                .records(proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"));
    }

    /** C3: a limit holds for taking back as for making. */
    @Test
    void onlyProposesToTakeBackWhatIsAboveTheLimit() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(takeBack("carol", "29.99"))
                .records(reversalProposed("-30", "carol"));
    }

    @Test
    void proposingToTakeBackAgainRecordsNothing() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        reversalProposed("-30", "carol"))
                .when(takeBack("carol", "29.99"))
                .recordsNothing();
    }

    /** What the maker did today counts, too: making and taking back by turns is not free. */
    @Test
    void takingBackCountsTowardsTheDay() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(takeBack("ann", "59.99"))
                .records(reversalProposed("-30", "ann"));
    }

    @Test
    void nobodyUndoesAloneWhatTwoPersonsMade() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        proposed(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        approved(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ReverseAdjustment(BOOK, ADJUSTMENT, "not agreed", march(16), ANN))
                .records(reversalProposed("-30", "ann"));
    }

    @Test
    void somebodyElseApprovesTheReversal() {
        AdjustmentMade made = adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30");
        ar.given(opened(), issued(FIRST, "100"), made, reversalProposed("-30", "carol"))
                .when(new ApproveReversal(BOOK, ADJUSTMENT, "bob"))
                .records(
                        new AdjustmentReversed(
                                BOOK,
                                ADJUSTMENT,
                                ACME,
                                FIRST,
                                made.kind(),
                                made.amount(),
                                made.onAccount(),
                                "not agreed",
                                march(16),
                                DoneBy.approved("carol", "bob")));
    }

    @Test
    void nobodyApprovesTheirOwnReversal() {
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"),
                        reversalProposed("-30", "carol"))
                .when(new ApproveReversal(BOOK, ADJUSTMENT, "carol"))
                .isRefused(SharedReason.SAME_PERSON);
    }

    @Test
    void approvesNoReversalThatNobodyProposed() {
        ar.given(opened(), issued(FIRST, "100"), adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30"))
                .when(new ApproveReversal(BOOK, ADJUSTMENT, "bob"))
                .isRefused(AdjustmentReason.REVERSAL_NOT_PROPOSED);
    }

    private static DeclineReversal keep() {
        return new DeclineReversal(BOOK, ADJUSTMENT, "it was right", "bob", march(17));
    }

    private static AdjustmentReversalDeclined kept() {
        return new AdjustmentReversalDeclined(
                BOOK, ADJUSTMENT, ACME, FIRST, "it was right", "bob", march(17));
    }

    @Test
    void declinesAReversalOnce() {
        AdjustmentMade made = adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30");
        ar.given(opened(), issued(FIRST, "100"), made, reversalProposed("-30", "carol"))
                .when(keep())
                .records(kept());
        ar.given(opened(), issued(FIRST, "100"), made, reversalProposed("-30", "carol"), kept())
                .when(keep())
                .recordsNothing();
    }

    @Test
    void declinesNoReversalThatNobodyProposedOrThatIsDone() {
        AdjustmentMade made = adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30");
        ar.given(opened(), issued(FIRST, "100"), made)
                .when(keep())
                .isRefused(AdjustmentReason.REVERSAL_NOT_PROPOSED);
        ar.given(opened(), issued(FIRST, "100"), made, unadjusted(made, march(16)))
                .when(keep())
                .isRefused(SharedReason.ADJUSTMENT_REVERSED);
        ar.given(opened()).when(keep()).isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
    }

    @Test
    void aDeclinedReversalIsApprovedOnlyWhenItIsProposedAgain() {
        AdjustmentMade made = adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-30");
        ar.given(opened(), issued(FIRST, "100"), made, reversalProposed("-30", "carol"), kept())
                .when(new ApproveReversal(BOOK, ADJUSTMENT, "dan"))
                .isRefused(AdjustmentReason.REVERSAL_NOT_PROPOSED);
        ar.given(opened(), issued(FIRST, "100"), made, reversalProposed("-30", "carol"), kept())
                .when(takeBack("carol", "29.99"))
                .records(reversalProposed("-30", "carol"));
    }

    /** Seen 8: WRITE_OFF −5,000 on an account that owes 0. */
    @ParameterizedTest
    @EnumSource(names = {"WRITE_OFF", "SMALL_BALANCE"})
    void neverGivesUpMoreThanAnAccountOwes(AdjustmentKind kind) {
        ar.given(opened(), issued(FIRST, "100"), posted("60"))
                .when(make(null, kind, "-40.01"))
                .isRefused(AdjustmentReason.EXCEEDS_ACCOUNT);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE_OFF", "SMALL_BALANCE"})
    void givesUpWhatAnAccountOwes(AdjustmentKind kind) {
        ar.given(opened(), issued(FIRST, "100"), posted("60"))
                .when(make(null, kind, "-40"))
                .records(adjusted(null, kind, "-40"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE_OFF", "SMALL_BALANCE"})
    void neverGivesUpMoreThanAnInvoiceOwesWhereverTheExcessWouldGo(AdjustmentKind kind) {
        ar.given(opened(), issued(FIRST, "100"), issued(SECOND, "100"))
                .when(make(FIRST, kind, "-100.01", true, "1000"))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
    }

    @Test
    void couldNeverBeMadeWithoutAmountOrReason() {
        refused(() -> make(FIRST, AdjustmentKind.FEE, "0"));
        refused(
                () ->
                        new MakeAdjustment(
                                BOOK,
                                ADJUSTMENT,
                                ACME,
                                null,
                                AdjustmentKind.FEE,
                                usd("1"),
                                false,
                                " ",
                                march(15),
                                by("ann", usd("10"))));
        refused(() -> new ApproveAdjustment(BOOK, ADJUSTMENT, ""));
        refused(() -> new DeclineAdjustment(BOOK, ADJUSTMENT, "", "bob", march(15)));
        refused(() -> new ReverseAdjustment(BOOK, ADJUSTMENT, "", march(15), ANN));
    }

    private static void refused(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(IllegalArgumentException.class);
    }

    private static final List<MemoLine> BOX =
            List.of(
                    new MemoLine(
                            "One box",
                            usd("10.00"),
                            List.of(new MemoLine.Tax("VAT", usd("1.90")))));

    private static MakeAdjustment memo(AdjustmentKind kind, String amount, String limit) {
        return memo(FIRST, kind, amount, limit);
    }

    private static MakeAdjustment memo(
            @Nullable InvoiceId invoice, AdjustmentKind kind, String amount, String limit) {
        return new MakeAdjustment(
                BOOK,
                ADJUSTMENT,
                ACME,
                invoice,
                kind,
                usd(amount),
                false,
                "agreed",
                march(15),
                by("ann", usd(limit)),
                LeftOpen.NOTHING,
                BOX,
                null);
    }

    @ParameterizedTest
    @CsvSource({"CREDIT_MEMO, -11.90", "DEBIT_MEMO, 11.90"})
    void aMemoSaysWhatItTakesBackOrChargesAlsoWhenItIsApprovedAndReversed(
            AdjustmentKind kind, String amount) {
        AdjustmentMade made =
                ar.given(opened(), issued(FIRST, "100"))
                        .when(memo(kind, amount, "100"))
                        .records(AdjustmentMade.class);
        assertThat(made.lines()).isEqualTo(BOX);
        assertThat(made.invoice()).isEqualTo(FIRST);
        assertThat(made.onInvoice()).isEqualTo(usd(amount));
        ar.given(opened(), issued(FIRST, "100"), made)
                .when(memo(kind, amount, "100"))
                .recordsNothing();
        AdjustmentProposed proposed =
                ar.given(opened(), issued(FIRST, "100"))
                        .when(memo(kind, amount, "1"))
                        .records(AdjustmentProposed.class);
        assertThat(
                        ar.given(opened(), issued(FIRST, "100"), proposed)
                                .when(new ApproveAdjustment(BOOK, ADJUSTMENT, "bob"))
                                .records(AdjustmentMade.class)
                                .lines())
                .isEqualTo(BOX);
        assertThat(
                        ar.given(opened(), issued(FIRST, "100"), made)
                                .when(
                                        new ReverseAdjustment(
                                                BOOK,
                                                ADJUSTMENT,
                                                "wrong",
                                                march(16),
                                                by("ann", usd("100"))))
                                .records(AdjustmentReversed.class)
                                .lines())
                .isEqualTo(BOX);
    }

    @Test
    void aDebitMemoWithLinesMayStandOnTheAccount() {
        AdjustmentMade made =
                ar.given(opened())
                        .when(memo(null, AdjustmentKind.DEBIT_MEMO, "11.90", "100"))
                        .records(AdjustmentMade.class);
        assertThat(made.lines()).isEqualTo(BOX);
        assertThat(made.onAccount()).isEqualTo(usd("11.90"));
    }

    /** An invoice that is settled is owed again by what the memo adds. */
    @Test
    void aDebitMemoCorrectsAnInvoiceThatIsPaid() {
        AdjustmentMade made =
                ar.given(opened(), issued(FIRST, "100"), posted("100", part(1, FIRST, "100")))
                        .when(memo(AdjustmentKind.DEBIT_MEMO, "11.90", "100"))
                        .records(AdjustmentMade.class);
        assertThat(made.onInvoice()).isEqualTo(usd("11.90"));
    }

    @Test
    void aDebitMemosLinesAddUpToItsAmountAndNeverLowerWhatIsOwed() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(memo(AdjustmentKind.DEBIT_MEMO, "11.89", "100"))
                .isRefused(AdjustmentReason.LINES_DIFFER);
        ar.given(opened(), issued(FIRST, "100"))
                .when(memo(AdjustmentKind.DEBIT_MEMO, "-11.90", "100"))
                .isRefused(AdjustmentReason.WRONG_SIGN);
        ar.given(opened(), issued(FIRST, "100"))
                .when(memo(AdjustmentKind.FEE, "11.90", "100"))
                .isRefused(AdjustmentReason.LINES_NOT_TAKEN);
    }

    @Test
    void aCreditMemosLinesAddUpToItsAmountAndAWriteOffHasNone() {
        ar.given(opened(), issued(FIRST, "100"))
                .when(memo(AdjustmentKind.CREDIT_MEMO, "-11.91", "100"))
                .isRefused(AdjustmentReason.LINES_DIFFER);
        ar.given(opened(), issued(FIRST, "100"))
                .when(memo(AdjustmentKind.WRITE_OFF, "-11.90", "100"))
                .isRefused(AdjustmentReason.LINES_NOT_TAKEN);
    }
}
