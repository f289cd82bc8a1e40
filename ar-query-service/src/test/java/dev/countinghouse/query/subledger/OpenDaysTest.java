package dev.countinghouse.query.subledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.query.feed.Folded;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

final class OpenDaysTest {

    /** A book in which much has happened. */
    private static final String HISTORY =
            """
            insert into entry
                (book, position, line, account, item_kind, item, effective_on, kind, source,
                 amount_minor, currency, side, dated_on, due_on)
            select 'north', n, 1, 'acc-' || n % 500, 'INVOICE', 'inv-' || n, date '2026-01-01',
                   'INVOICED', 'inv-' || n, 100, 'USD', 'DEBT', date '2026-01-01',
                   date '2026-01-31'
            from generate_series(1, 50000) as n
            """;

    @Test
    void sumsUpWhatCameSinceTheLastTimeWithoutReadingWhatCameBefore() {
        try (Folded folded = Folded.empty(new Subledger())) {
            var database = new JdbcTemplate(folded.database());
            database.execute(HISTORY);
            database.execute("analyze entry");
            String plan =
                    folded.keptPlan(
                            Subledger.NAME,
                            Subledger.SUM_UP,
                            "text[], int8[]",
                            "'{north}', '{50000}'");
            assertThat(plan)
                    .containsPattern("Index Scan using entry_pk on entry")
                    .containsPattern("Index Cond: .*book = .*\"position\" <= .*\"position\" > ");
        }
    }
}
