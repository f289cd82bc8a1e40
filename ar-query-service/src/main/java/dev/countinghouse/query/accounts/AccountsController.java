package dev.countinghouse.query.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What each account owes. */
@RestController
@Needs(Permission.READ)
final class AccountsController {

    private static final List<String> READS = List.of(Subledger.NAME, Registers.NAME);

    /**
     * An account with what of its balance is late.
     *
     * @param overdue without what is disputed
     * @param disputed what is disputed, late or not
     * @param daysLate since its oldest open due date
     * @param blockedMethods what it does not pay by
     */
    record Balance(
            LocalDate asOf,
            @JsonUnwrapped Account account,
            Sum overdue,
            Sum disputed,
            @Nullable LocalDate oldestDueOn,
            long daysLate,
            Accounts.@Nullable LastPayment lastPayment,
            @JsonUnwrapped Payers payers,
            List<BlockedMethod> blockedMethods) {}

    @GetMapping(
            path = "/v1/books/{book}/accounts",
            produces = {"application/json", "text/csv"})
    void accounts(QueryRequest reading) {
        var wanted =
                new Accounts.Wanted(
                        reading.optional("kind", AccountKind.class),
                        reading.optional("state", Account.State.class));
        Sort<Account> sort = Account.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> Accounts.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Account.CSV);
    }

    @GetMapping("/v1/books/{book}/accounts/{account}")
    Balance balance(QueryRequest reading, @PathVariable AccountId account) {
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) -> {
                            Account found = Accounts.one(state, asOf, account);
                            Accounts.Overdue overdue = Accounts.overdue(state, asOf, found);
                            LocalDate oldest = overdue.oldestDueOn();
                            return new Balance(
                                    asOf.effectiveOn(),
                                    found,
                                    overdue.amount(),
                                    overdue.disputed(),
                                    oldest,
                                    oldest == null
                                            ? 0
                                            : ChronoUnit.DAYS.between(oldest, asOf.effectiveOn()),
                                    Accounts.lastPayment(state, asOf, account),
                                    Payers.of(state, asOf, account),
                                    BlockedMethod.of(state, asOf, account));
                        });
    }
}
