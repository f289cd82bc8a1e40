package dev.countinghouse.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.query.feed.Folded;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

final class PostedDaysTest {

    /** A book in which much has happened. */
    private static final String HISTORY =
            """
            insert into journal_entry
                (book, position, first_line, event, effective_on, recorded_at, account, currency, roles,
                 ledger_accounts, item_kinds, items, amounts_minor)
            select 'north', n, 1, 'InvoiceIssued', date '2026-01-01', now(), 'acc-' || n % 500, 'USD',
                   '{RECEIVABLE,REVENUE}', '{1100,4000}', '{INVOICE,INVOICE}',
                   array['inv-' || n, 'inv-' || n], '{100,-100}'
            from generate_series(1, 50000) as n
            """;

    @Test
    void sumsUpWhatCameSinceTheLastTimeWithoutReadingWhatCameBefore() {
        var journal = new Journal(new PostingRules(ChartOfAccounts.usual()));
        try (Folded folded = Folded.empty(journal)) {
            var database = new JdbcTemplate(folded.database());
            database.execute(HISTORY);
            database.execute("analyze journal_entry");
            String plan =
                    folded.keptPlan(
                            Journal.NAME,
                            PostedSql.SUM_UP,
                            "text[], int8[]",
                            "'{north}', '{50000}'");
            assertThat(plan)
                    .containsPattern("Index Scan using journal_entry_pk on journal_entry")
                    .containsPattern("Index Cond: .*book = .*\"position\" > .*\"position\" <= ");
        }
    }
}
