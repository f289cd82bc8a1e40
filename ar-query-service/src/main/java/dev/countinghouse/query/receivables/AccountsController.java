package dev.countinghouse.query.receivables;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.query.web.QueryRequest;

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

    /**
     * An account with what of its balance is late.
     *
     * @param daysLate since its oldest open due date
     */
    record Balance(
            LocalDate asOf,
            @JsonUnwrapped Account account,
            Money overdue,
            @Nullable LocalDate oldestDueOn,
            long daysLate) {}

    @GetMapping(
            path = "/v1/books/{book}/accounts",
            produces = {"application/json", "text/csv"})
    void accounts(QueryRequest reading) {
        var wanted =
                new Accounts.Wanted(
                        reading.optional("kind", AccountKind.class),
                        reading.optional("state", Account.State.class));
        reading.list(
                OpenItemSql.TABLES,
                (state, asOf, after, row) -> Accounts.each(state, asOf, wanted, after, row),
                account -> List.of(account.account()),
                Account.CSV);
    }

    @GetMapping("/v1/books/{book}/accounts/{account}")
    Balance balance(QueryRequest reading, @PathVariable AccountId account) {
        return reading.ofOne()
                .answer(
                        OpenItemSql.TABLES,
                        (state, asOf) -> {
                            Account found = Accounts.one(state, asOf, account);
                            Accounts.Overdue overdue = Accounts.overdue(state, asOf, found);
                            LocalDate oldest = overdue.oldestDueOn();
                            return new Balance(
                                    asOf.effectiveOn(),
                                    found,
                                    overdue.amount(),
                                    oldest,
                                    oldest == null
                                            ? 0
                                            : ChronoUnit.DAYS.between(oldest, asOf.effectiveOn()));
                        });
    }

    @GetMapping(
            path = "/v1/books/{book}/accounts/{account}/open-items",
            produces = {"application/json", "text/csv"})
    void openItems(QueryRequest reading, @PathVariable AccountId account) {
        reading.list(
                OpenItemSql.TABLES,
                (state, asOf, after, row) -> {
                    Accounts.one(state, asOf, account);
                    OpenItems.all(state, asOf, account, after, row);
                },
                OpenPart::keys,
                OpenPart.CSV);
    }

    @GetMapping(
            path = "/v1/books/{book}/overdue",
            produces = {"application/json", "text/csv"})
    void overdue(QueryRequest reading) {
        Integer minDaysLate = reading.optional("minDaysLate", AccountsController::days);
        var wanted =
                new OpenItems.Late(
                        reading.optional("account", AccountId::new),
                        reading.optional("currency", AccountsController::currency),
                        minDaysLate == null ? 1 : minDaysLate);
        reading.list(
                OpenItemSql.TABLES,
                (state, asOf, after, row) -> OpenItems.late(state, asOf, wanted, after, row),
                OpenPart::keys,
                OpenPart.CSV);
    }

    private static int days(String text) {
        return TextValues.whole(text, 1, Integer.MAX_VALUE);
    }

    private static String currency(String code) {
        return Money.ofMinor(0, code).currency().getCurrencyCode();
    }
}
