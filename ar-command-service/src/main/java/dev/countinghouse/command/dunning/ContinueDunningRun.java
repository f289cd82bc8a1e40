package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunId;
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
record ContinueDunningRun(
        BookId book, DunningRunId run, int page, List<AccountId> accounts, @Nullable String next) {

    ContinueDunningRun {
        Limits.size(accounts, 0, DunningRunContinued.MAX_ACCOUNTS, "the accounts");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RunFacts.about(run));
    }
}
