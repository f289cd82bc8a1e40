package dev.countinghouse.command.billing;

import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.BillingRunListed;
import dev.countinghouse.contract.billing.BillingRunOrdered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;

class BillingRunTest {

    private static final BillingRunId RUN = new BillingRunId("run");

    @RegisterExtension private final Decided ar = new Decided();

    private static OrderBillingRun order(LocalDate through) {
        return new OrderBillingRun(
                BOOK, RUN, through, march(31), march(31), "ann", LeftOpen.NOTHING);
    }

    private static BillingRunListed page(int number) {
        return new BillingRunListed(BOOK, RUN, number, List.of(ACME), OTHER, march(31), march(31));
    }

    private static ListBillingRun list(int page, AccountId... accounts) {
        return new ListBillingRun(BOOK, RUN, page, List.of(accounts), OTHER, march(31), march(31));
    }

    @Test
    void isOrderedOnce() {
        var ordered = new BillingRunOrdered(BOOK, RUN, march(31), march(31), "ann", march(31));
        ar.given().when(order(march(31))).records(ordered);
        ar.given(ordered).when(order(march(31))).recordsNothing();
        ar.given(ordered).when(order(march(30))).isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void listsAPageOnceWhateverBecameOfItsAccounts() {
        ar.given().when(list(1, ACME)).records(page(1));
        ar.given(page(1)).when(list(1, OTHER)).recordsNothing();
        ar.given(page(1)).when(list(2, ACME)).records(page(2));
    }

    /** A task an account, and one to go on with; nothing of it depends on the day. */
    @Test
    void setsATaskForEachAccountAndOneToGoOnWith() {
        var runs = new BillingRuns();
        assertThat(runs.tasks(page(1))).extracting(Task::about).containsExactly(ACME, RUN);
        assertThat(BillingRuns.draftOf(RUN, ACME)).isEqualTo(BillingRuns.draftOf(RUN, ACME));
        assertThat(BillingRuns.draftOf(RUN, ACME)).isNotEqualTo(BillingRuns.draftOf(RUN, OTHER));
    }
}
