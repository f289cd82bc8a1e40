package dev.countinghouse.command.statement;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.contract.statement.StatementRunStarted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

class StatementTest {

    private static final StatementId STATEMENT = new StatementId("stm-1");
    private static final StatementRunId RUN = new StatementRunId("2026-03-31-balance-forward");

    @RegisterExtension private final Decided ar = new Decided();

    private static IssueStatement issue(boolean family) {
        return new IssueStatement(
                BOOK,
                STATEMENT,
                null,
                ACME,
                StatementForm.OPEN_ITEM,
                null,
                family,
                march(31),
                "ann");
    }

    private static StatementRunStarted started() {
        return new StatementRunStarted(
                BOOK, RUN, StatementForm.BALANCE_FORWARD, march(1), march(31), "ann");
    }

    private static StartStatementRun start(int from) {
        return new StartStatementRun(
                BOOK, StatementForm.BALANCE_FORWARD, march(from), march(31), "ann");
    }

    @Test
    void anAccountIsToldOnceUnderAnId() {
        var issued =
                new StatementIssued(
                        BOOK,
                        STATEMENT,
                        null,
                        ACME,
                        StatementForm.OPEN_ITEM,
                        null,
                        false,
                        march(31),
                        "ann");
        ar.given(opened()).when(issue(false)).records(issued);
        ar.given(opened(), issued).when(issue(false)).recordsNothing();
        ar.given(opened(), issued).when(issue(true)).isRefused(SharedReason.ID_TAKEN);
        ar.given().when(issue(false)).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void aPeriodIsOfAFormThatHasOneAndEndsAfterItBegins() {
        assertThatThrownBy(
                        () ->
                                new StartStatementRun(
                                        BOOK, StatementForm.ACTIVITY, null, march(31), "ann"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new StartStatementRun(
                                        BOOK, StatementForm.OPEN_ITEM, march(1), march(31), "ann"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new StartStatementRun(
                                        BOOK, StatementForm.ACTIVITY, march(9), march(8), "ann"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayAndFormHasOneRun() {
        ar.given(opened()).when(start(1)).records(started());
        ar.given(opened(), started()).when(start(1)).recordsNothing();
        ar.given(opened(), started())
                .when(start(2))
                .isRefused(StatementReason.STATEMENT_RUN_DIFFERS);
    }

    @Test
    void aRunGoesOnPageByPage() {
        var page = new ContinueStatementRun(BOOK, RUN, 1, List.of(ACME), "more");
        var found =
                new StatementRunContinued(
                        BOOK,
                        RUN,
                        StatementForm.BALANCE_FORWARD,
                        march(1),
                        march(31),
                        1,
                        List.of(ACME),
                        "more");
        ar.given(opened(), started()).when(page).records(found);
        ar.given(opened(), started(), found).when(page).recordsNothing();
        ar.given(opened()).when(page).isRefused(StatementReason.STATEMENT_RUN_UNKNOWN);
    }
}
