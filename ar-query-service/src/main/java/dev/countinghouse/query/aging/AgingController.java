package dev.countinghouse.query.aging;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Page;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Aging, of a book and of its accounts. */
@RestController
@Needs(Permission.READ)
final class AgingController {

    private static final List<String> READS = List.of(Subledger.NAME, Registers.NAME, Journal.NAME);

    /**
     * How the rows' amounts were put into buckets, then the rows.
     *
     * @param ties whether every row ties
     * @param next the cursor of more rows
     */
    record Report(
            boolean ties,
            LocalDate asOf,
            AgingTerms.Basis basis,
            AgingTerms.Credits credits,
            List<AgingTerms.Bucket> buckets,
            List<AgingRow> items,
            @Nullable String next) {

        static Report of(AsOf asOf, AgingTerms aging, Page<AgingRow> rows) {
            return new Report(
                    rows.items().stream().allMatch(AgingRow::ties),
                    asOf.effectiveOn(),
                    aging.basis(),
                    aging.credits(),
                    aging.buckets(),
                    rows.items(),
                    rows.next());
        }
    }

    /** A row a currency. */
    @GetMapping("/v1/books/{book}/aging")
    Report ofBook(QueryRequest reading) {
        AgingTerms aging = aging(reading);
        return reading.answer(
                READS,
                (state, asOf) ->
                        Report.of(
                                asOf,
                                aging,
                                new Page<>(
                                        BookAging.of(state, asOf).rows(state, asOf, aging), null)));
    }

    @GetMapping("/v1/books/{book}/accounts/{account}/aging")
    Report ofAccount(QueryRequest reading, @PathVariable AccountId account) {
        AgingTerms aging = aging(reading);
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) ->
                                Report.of(
                                        asOf,
                                        aging,
                                        new Page<>(
                                                List.of(
                                                        AccountAging.ofAccount(
                                                                state, asOf, aging, account)),
                                                null)));
    }

    /** A row an account. */
    @GetMapping(
            path = "/v1/books/{book}/aging/accounts",
            produces = {"application/json", "text/csv"})
    void byAccount(QueryRequest reading) {
        AgingTerms aging = aging(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> AccountAging.byAccount(state, asOf, aging, after, row),
                aged -> List.of(Objects.requireNonNull(aged.account())),
                AgingRow.csv(aging),
                (_, asOf, page) -> Report.of(asOf, aging, page));
    }

    private static AgingTerms aging(QueryRequest reading) {
        List<Integer> days = reading.optional("buckets", AgingTerms::parse);
        return new AgingTerms(
                reading.constant("basis", AgingTerms.Basis.DUE_DATE),
                reading.constant("credits", AgingTerms.Credits.AGE),
                days == null ? AgingTerms.USUAL : days);
    }
}
