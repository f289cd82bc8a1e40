package dev.countinghouse.query.openitems;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** What is open on an account and in a book, of some age, and what of it is late. */
@RestController
@Needs(Permission.READ)
final class OpenItemsController {

    private static final List<String> READS = List.of(Subledger.NAME, Registers.NAME);

    @GetMapping(
            path = "/v1/books/{book}/accounts/{account}/open-items",
            produces = {"application/json", "text/csv"})
    void openItems(QueryRequest reading, @PathVariable AccountId account) {
        Sort<OpenPart> sort = OpenPart.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> {
                    Accounts.one(state, asOf, account);
                    OpenItems.all(state, asOf, account, sort, after, row);
                },
                sort::of,
                OpenPart.CSV);
    }

    @GetMapping(
            path = "/v1/books/{book}/overdue",
            produces = {"application/json", "text/csv"})
    void overdue(QueryRequest reading) {
        var wanted = wanted(reading);
        Sort<OpenPart> sort = OpenPart.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> OpenItems.late(state, asOf, wanted, sort, after, row),
                sort::of,
                OpenPart.CSV);
    }

    /** What the list comes to; unapplied cash is not taken off. */
    @GetMapping("/v1/books/{book}/overdue/totals")
    Totals<OpenItems.Total> totals(QueryRequest reading) {
        var wanted = wanted(reading);
        return reading.answer(
                READS,
                (state, asOf) ->
                        new Totals<>(asOf.effectiveOn(), OpenItems.totals(state, asOf, wanted)));
    }

    @GetMapping(
            path = "/v1/books/{book}/open-items",
            produces = {"application/json", "text/csv"})
    void byAge(QueryRequest reading) {
        Ages wanted = Ages.of(reading);
        Sort<OpenPart> sort = OpenPart.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> OpenByAge.each(state, asOf, wanted, sort, after, row),
                sort::of,
                OpenPart.CSV);
    }

    /** What that list comes to; what is owed to accounts is below zero. */
    @GetMapping("/v1/books/{book}/open-items/totals")
    Totals<OpenByAge.Total> totalsByAge(QueryRequest reading) {
        Ages wanted = Ages.of(reading);
        return reading.answer(
                READS,
                (state, asOf) ->
                        new Totals<>(asOf.effectiveOn(), OpenByAge.totals(state, asOf, wanted)));
    }

    /** A total for each currency. */
    record Totals<T extends Object>(LocalDate asOf, List<T> items) {}

    private static OpenItems.Late wanted(QueryRequest reading) {
        Integer minDaysLate = reading.optional("minDaysLate", OpenItemsController::days);
        return new OpenItems.Late(
                reading.optional("account", AccountId::new),
                reading.optional("currency", OpenItemsController::currency),
                minDaysLate == null ? 1 : minDaysLate);
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1) throw new IllegalArgumentException("must be at least 1");
        return days;
    }

    static String currency(String code) {
        return Money.ofMinor(0, code).currency().getCurrencyCode();
    }
}
