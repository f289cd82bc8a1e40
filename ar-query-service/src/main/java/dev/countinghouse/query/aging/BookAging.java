package dev.countinghouse.query.aging;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The aging of a whole book, from sums by day: the current ones where little came later, else those
 * that were kept while the events came. Only what is due in several parts is looked at by item.
 */
public enum BookAging {
    /** The current sums, less what is later than D or K. */
    NOW(BookAgingSql.DAYS_NOW, BookAgingSql.CONTROL_NOW),
    /** What came by D and K, held against the general ledger. */
    THEN(BookAgingSql.DAYS_THEN, BookAgingSql.CONTROL_THEN);

    /** Up to so many later entries are taken back from the current sums. */
    private static final int MAX_LATER = 2_000;

    private static final String LATER =
            """
            select count(*)
            from ((select 1 from entry
                   where book = :book and effective_on > :on limit :most)
                  union all
                  (select 1 from entry
                   where book = :book and position > :known limit :most)) later
            """;

    private static final String DISPUTED =
            "with "
                    + DisputedSql.OF_BOOK
                    + """
                      select currency, sum(disputed_minor) as minor
                      from disputed group by currency
                      """;

    private static final String BUCKETS = Buckets.of("day", "currency", "minor");

    private final String days;
    private final String control;

    BookAging(String days, String control) {
        this.days = days;
        this.control = control;
    }

    /** The one that has less to look at. */
    public static BookAging of(State state, AsOf asOf) {
        int later = state.ask(asOf, LATER).param("most", MAX_LATER).query(Integer.class).single();
        return later < MAX_LATER ? NOW : THEN;
    }

    /** A row for each currency. */
    public List<AgingRow> rows(State state, AsOf asOf, AgingTerms aging) {
        Map<String, Buckets> aged = new HashMap<>();
        state.ask(asOf, days + BUCKETS)
                .params(aging.parameters())
                .query(
                        row -> {
                            aged.computeIfAbsent(row.getString("currency"), _ -> Buckets.empty())
                                    .add(
                                            row.getInt("bucket"),
                                            row.getBigDecimal("minor").toBigIntegerExact());
                        });
        Map<String, Sum> disputed = disputed(state, asOf);
        return state.ask(asOf, control)
                .param("to", asOf.effectiveOn())
                .query(
                        (row, _) -> {
                            Sum held = Columns.sum(row, "minor");
                            String currency = held.currency().getCurrencyCode();
                            return aged.getOrDefault(currency, Buckets.empty())
                                    .against(
                                            null,
                                            null,
                                            aging,
                                            disputed.getOrDefault(
                                                    currency, Sum.zero(held.currency())),
                                            held);
                        })
                .list();
    }

    private static Map<String, Sum> disputed(State state, AsOf asOf) {
        Map<String, Sum> disputed = new HashMap<>();
        state.ask(asOf, DISPUTED)
                .query(
                        row -> {
                            disputed.put(row.getString("currency"), Columns.sum(row, "minor"));
                        });
        return disputed;
    }
}
