package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Page;
import dev.countinghouse.query.web.Reading;
import dev.countinghouse.web.Needs;
import dev.countinghouse.web.Permission;

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

    /**
     * How the rows' amounts were put into buckets, then the rows.
     *
     * @param ties whether every row ties
     * @param next the cursor of more rows
     */
    record Report(
            boolean ties,
            LocalDate asOf,
            Aging.Basis basis,
            Aging.Credits credits,
            List<Aging.Bucket> buckets,
            List<Aged> items,
            @Nullable String next) {

        static Report of(AsOf asOf, Aging aging, Page<Aged> rows) {
            return new Report(
                    rows.items().stream().allMatch(Aged::ties),
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
    Report ofBook(Reading reading) {
        Aging aging = aging(reading);
        return reading.answer(
                Truth.TABLES,
                (state, asOf) ->
                        Report.of(
                                asOf,
                                aging,
                                new Page<>(
                                        BookAging.of(state, asOf).rows(state, asOf, aging), null)));
    }

    @GetMapping("/v1/books/{book}/accounts/{account}/aging")
    Report ofAccount(Reading reading, @PathVariable AccountId account) {
        Aging aging = aging(reading);
        return reading.ofOne()
                .answer(
                        Truth.TABLES,
                        (state, asOf) ->
                                Report.of(
                                        asOf,
                                        aging,
                                        new Page<>(
                                                List.of(
                                                        Agings.ofAccount(
                                                                state, asOf, aging, account)),
                                                null)));
    }

    /** A row an account. */
    @GetMapping(
            path = "/v1/books/{book}/aging/accounts",
            produces = {"application/json", "text/csv"})
    void byAccount(Reading reading) {
        Aging aging = aging(reading);
        reading.list(
                Truth.TABLES,
                (state, asOf, after, row) -> Agings.byAccount(state, asOf, aging, after, row),
                aged -> List.of(Objects.requireNonNull(aged.account())),
                Aged.csv(aging),
                (_, asOf, page) -> Report.of(asOf, aging, page));
    }

    private static Aging aging(Reading reading) {
        List<Integer> days = reading.optional("buckets", Aging::parse);
        return new Aging(
                reading.constant("basis", Aging.Basis.DUE_DATE),
                reading.constant("credits", Aging.Credits.AGE),
                days == null ? Aging.USUAL : days);
    }
}
