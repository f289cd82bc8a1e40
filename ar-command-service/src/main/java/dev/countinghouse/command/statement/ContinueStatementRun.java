package dev.countinghouse.command.statement;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Notes the next accounts that a run has found.
 *
 * @param page from 1
 * @param next where it goes on; null if that was all
 */
@Needs(Permission.ISSUE)
record ContinueStatementRun(
        BookId book,
        StatementRunId run,
        int page,
        List<AccountId> accounts,
        @Nullable String next) {

    ContinueStatementRun {
        Limits.size(accounts, 0, StatementRunContinued.MAX_ACCOUNTS, "the accounts");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RunFacts.about(run));
    }
}
