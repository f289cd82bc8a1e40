package dev.countinghouse.command.work;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalId;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkAssigned;
import dev.countinghouse.contract.work.WorkItemId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class WorkTest {

    private static final WorkItemId OVERDUE = new WorkItemId("overdue", "acme");

    @RegisterExtension private final Decided ar = new Decided();

    private static AssignWork assign(
            @Nullable String owner, @Nullable String from, String by, int day) {
        return new AssignWork(BOOK, OVERDUE, owner, from, by, march(day));
    }

    private static WorkAssigned assigned(@Nullable String owner, int day) {
        return new WorkAssigned(BOOK, "overdue", "acme", ACME, owner, march(day));
    }

    private static SetFollowUp follow(@Nullable LocalDate on, boolean snoozed, int day) {
        return new SetFollowUp(BOOK, OVERDUE, on, snoozed, null, march(day));
    }

    private static FollowUpSet followed(@Nullable LocalDate on, boolean snoozed, int day) {
        return new FollowUpSet(BOOK, "overdue", "acme", ACME, on, snoozed, null, march(day));
    }

    @Test
    void somebodyTakesWhatNobodyHas() {
        ar.given(opened()).when(assign("ann", null, "ann", 5)).records(assigned("ann", 5));
        ar.given(opened(), assigned("bob", 4), assigned(null, 4))
                .when(assign("ann", null, "ann", 5))
                .records(assigned("ann", 5));
    }

    @Test
    void givesItToSomebodyElse() {
        ar.given(opened()).when(assign("bob", null, "ann", 5)).records(assigned("bob", 5));
    }

    @Test
    void takingItAgainRecordsNothing() {
        ar.given(opened(), assigned("ann", 5)).when(assign("ann", null, "ann", 9)).recordsNothing();
        ar.given(opened(), assigned("ann", 5)).when(assign("ann", null, "bob", 9)).recordsNothing();
    }

    @Test
    void ofTwoTakersTheSecondIsRefused() {
        ar.given(opened())
                .command(assign("ann", null, "ann", 5))
                .when(assign("bob", null, "bob", 5))
                .isRefused(WorkReason.TAKEN);
    }

    @Test
    void whoKnowsTheOwnerTakesItFromThem() {
        ar.given(opened(), assigned("ann", 5))
                .when(assign("bob", "ann", "bob", 6))
                .records(assigned("bob", 6));
        ar.given(opened(), assigned("ann", 5))
                .when(assign("bob", "carol", "bob", 6))
                .isRefused(WorkReason.TAKEN);
    }

    @Test
    void itsOwnerReleasesItAndHandsItOn() {
        ar.given(opened(), assigned("ann", 5))
                .when(assign(null, null, "ann", 6))
                .records(assigned(null, 6));
        ar.given(opened(), assigned("ann", 5))
                .when(assign("bob", null, "ann", 6))
                .records(assigned("bob", 6));
    }

    @Test
    void nobodyReleasesWhatSomebodyElseHas() {
        ar.given(opened(), assigned("ann", 5))
                .when(assign(null, null, "bob", 6))
                .isRefused(WorkReason.TAKEN);
    }

    @Test
    void releasesNothingTwice() {
        ar.given(opened(), assigned("ann", 5), assigned(null, 6))
                .when(assign(null, null, "ann", 7))
                .recordsNothing();
        ar.given(opened()).when(assign(null, null, "ann", 7)).isRefused(WorkReason.NOT_TAKEN);
    }

    @Test
    void setsAFollowUpDate() {
        ar.given(opened()).when(follow(april(1), false, 25)).records(followed(april(1), false, 25));
        ar.given(opened(), followed(april(1), false, 25))
                .when(follow(april(8), true, 26))
                .records(followed(april(8), true, 26));
        ar.given(opened()).when(follow(march(25), true, 25)).records(followed(march(25), true, 25));
    }

    @Test
    void theSameFollowUpAgainRecordsNothingNotEvenWhenItsDayHasPassed() {
        ar.given(opened(), followed(march(26), true, 25))
                .when(follow(march(26), true, 25))
                .recordsNothing();
        ar.given(opened(), followed(march(26), true, 25))
                .when(follow(march(26), true, 27))
                .recordsNothing();
    }

    @Test
    void takesAFollowUpDateBack() {
        ar.given(opened(), followed(april(1), true, 25))
                .when(follow(null, false, 26))
                .records(followed(null, false, 26));
        ar.given(opened()).when(follow(null, false, 26)).isRefused(WorkReason.NO_FOLLOW_UP);
    }

    @Test
    void putsNothingOffToThePast() {
        ar.given(opened()).when(follow(march(24), false, 25)).isRefused(WorkReason.FOLLOW_UP_PAST);
    }

    @Test
    void couldNeverSnoozeForEver() {
        assertThatThrownBy(() -> follow(null, true, 25))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhatTheItemsOfEachQueueAre() {
        ar.given(opened(), posted("50"))
                .when(
                        new AssignWork(
                                BOOK,
                                new WorkItemId("unapplied", "pay-1"),
                                "ann",
                                null,
                                "ann",
                                march(12)))
                .records(new WorkAssigned(BOOK, "unapplied", "pay-1", ACME, "ann", march(12)));
        ar.given(
                        opened(),
                        issued(FIRST, "100"),
                        new InvoiceVoidProposed(
                                BOOK, FIRST, ACME, usd("100"), "wrong", march(5), "ann"))
                .when(
                        new AssignWork(
                                BOOK,
                                new WorkItemId("approvals", "void:inv-1"),
                                "bob",
                                null,
                                "bob",
                                march(12)))
                .records(new WorkAssigned(BOOK, "approvals", "void:inv-1", ACME, "bob", march(12)));
    }

    @Test
    void aDisputeIsWorkedOnUnderItsId() {
        var dispute =
                new DisputeOpened(
                        BOOK,
                        new DisputeId("dsp-1"),
                        ACME,
                        FIRST,
                        null,
                        DisputeKind.INQUIRY,
                        ReasonCode.OTHER,
                        null,
                        null,
                        null,
                        null,
                        "ann",
                        march(5));
        var item = new WorkItemId("disputes", "dsp-1");
        ar.given(opened(), issued(FIRST, "100"), dispute)
                .when(new AssignWork(BOOK, item, "ann", null, "ann", march(5)))
                .records(new WorkAssigned(BOOK, "disputes", "dsp-1", ACME, "ann", march(5)));
        ar.given(opened(), issued(FIRST, "100"))
                .when(new AssignWork(BOOK, item, "ann", null, "ann", march(5)))
                .isRefused(WorkReason.ITEM_UNKNOWN);
    }

    /** What a policy was refused waits in a queue as anything else does. */
    @Test
    void aRefusalIsWorkedOnUnderItsId() {
        var refused =
                new ActionRefused(
                        BOOK,
                        new RefusalId("r-1"),
                        "cash-application",
                        ACME,
                        "payment",
                        "pay-1",
                        null,
                        "exceeds-invoice",
                        "more than the invoice has open: inv-1",
                        march(5));
        var item = new WorkItemId("refusals", "r-1");
        ar.given(opened(), refused)
                .when(new AssignWork(BOOK, item, "ann", null, "ann", march(6)))
                .records(new WorkAssigned(BOOK, "refusals", "r-1", ACME, "ann", march(6)));
    }

    @Test
    void refusesWhatNeverWas() {
        ar.given().when(assign("ann", null, "ann", 5)).isRefused(WorkReason.ITEM_UNKNOWN);
        ar.given(opened())
                .when(
                        new AssignWork(
                                BOOK,
                                new WorkItemId("unheard", "acme"),
                                "bob",
                                null,
                                "bob",
                                march(12)))
                .isRefused(WorkReason.QUEUE_UNKNOWN);
        ar.given(opened(), issued(FIRST, "100"))
                .when(
                        new AssignWork(
                                BOOK,
                                new WorkItemId("approvals", "void:inv-1"),
                                "bob",
                                null,
                                "bob",
                                march(12)))
                .isRefused(WorkReason.ITEM_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"overdue, none", "approvals, adj-1", "approvals, void:"})
    void refusesWhatCannotWait(String queue, String item) {
        var id = new WorkItemId(queue, item);
        ar.given(opened(), issued(FIRST, "100"))
                .when(new AssignWork(BOOK, id, "ann", null, "ann", march(5)))
                .isRefused(WorkReason.ITEM_UNKNOWN);
        ar.given(opened(), issued(FIRST, "100"))
                .when(new SetFollowUp(BOOK, id, april(1), false, null, march(5)))
                .isRefused(WorkReason.ITEM_UNKNOWN);
    }
}
