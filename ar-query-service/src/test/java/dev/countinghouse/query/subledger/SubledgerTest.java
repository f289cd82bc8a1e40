package dev.countinghouse.query.subledger;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.adjustment;
import static dev.countinghouse.query.subledger.Sample.allocation;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.history.RandomHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class SubledgerTest {

    private static final BookId BOOK = new BookId("random");
    private static final int EVENTS = 400;
    private static final int EVENTS_PER_BATCH = 23;

    /** What it comes to is told, not in how many parts, and not what came to nothing. */
    private static final Map<String, String> READ =
            Map.of(
                    "open_day",
                    "select * from open_day where open_minor <> 0",
                    "moved_day",
                    """
                    select book, effective_on, due_on, dated_on, side, currency, sum(amount_minor)
                    from moved_day group by 1, 2, 3, 4, 5, 6
                    """);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tablesThatAreFilledAndCompletedAreWhatAFoldMakes(long seed) {
        try (Folded folded = Folded.empty(new Subledger(EVENTS_PER_BATCH));
                Folded filled = Folded.incomplete(new Subledger(EVENTS_PER_BATCH))) {
            List<EventEnvelope> history =
                    RandomHistory.of(seed, BOOK, EVENTS).stream().map(folded::recorded).toList();
            for (int from = 0; from < history.size(); from += EVENTS_PER_BATCH) {
                int to = Math.min(history.size(), from + EVENTS_PER_BATCH);
                folded.foldEnvelopes(history.subList(from, to));
                filled.foldEnvelopes(history.subList(from, to));
            }
            filled.complete();

            Map<String, List<String>> tables = tables(folded);
            assertThat(tables.get("moved_day")).hasSizeGreaterThan(EVENTS_PER_BATCH);
            assertThat(tables.get("installment")).isNotEmpty();
            assertThat(tables(filled)).containsExactlyEntriesOf(tables);
        }
    }

    private static Map<String, List<String>> tables(Folded folded) {
        var db = JdbcClient.create(folded.database());
        var tables = new TreeMap<String, List<String>>();
        db.sql("select tablename from pg_tables where schemaname = 'subledger_3'")
                .query(String.class)
                .list()
                .forEach(table -> tables.put(table, rows(db, table)));
        tables.remove("made");
        return tables;
    }

    private static List<String> rows(JdbcClient db, String table) {
        String read = READ.getOrDefault(table, "select * from subledger_3." + table);
        return db.sql("select cast(r as text) from (" + read + ") r order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void movesTheItemsThatAnEventTouches() {
        try (Folded folded = Folded.empty(new Subledger())) {
            folded.fold(
                    account("acme"),
                    invoice("acme", "inv-1", "100.00", "2026-01-05", "2026-02-04"),
                    payment("acme", "pay-1", "80.00", "2026-01-20", allocation(1, "inv-1", "70")));
            folded.fold(
                    adjustment(
                            "acme",
                            "adj-1",
                            "inv-1",
                            AdjustmentKind.CREDIT_MEMO,
                            "-45.00",
                            "-15.00",
                            "2026-01-25"));

            var db = JdbcClient.create(folded.database());
            assertThat(
                            db.sql(
                                            "select kind || ' ' || item || ' ' || open_minor from"
                                                    + " item order by 1")
                                    .query(String.class)
                                    .list())
                    .containsExactly(
                            "ADJUSTMENT adj-1 -1500", "INVOICE inv-1 0", "PAYMENT pay-1 -1000");
            assertThat(
                            db.sql(
                                            "select open_minor || ' ' || unapplied_minor from"
                                                    + " account_total")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("-1500 1000");
        }
    }
}
