package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.BillingRunListed;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Lists some accounts of a billing run, which are drafted then. Not a request: the policy sends it.
 *
 * @param page from 1
 * @param next where the run goes on
 */
public record ListBillingRun(
        BookId book,
        BillingRunId run,
        int page,
        List<AccountId> accounts,
        @Nullable AccountId next,
        LocalDate through,
        LocalDate invoiceDate) {

    public ListBillingRun {
        accounts = List.copyOf(accounts);
        Limits.size(accounts, 1, BillingRunListed.MAX_ACCOUNTS, "the accounts");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, Recorded.about(run, BillingRunListed.class));
    }

    BillingRunListed event() {
        return new BillingRunListed(book, run, page, accounts, next, through, invoiceDate);
    }
}
