package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.receivables.ItemKind;
import dev.countinghouse.query.web.Reads;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Holds the current sums against the rows that they sum, which were compared by then. */
final class CurrentSums {

    private static final String ITEMS =
            """
            select account, item_kind, item, currency, null as ledger_account, null as month,
                   coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select account, item_kind, item, currency, sum(amount_minor) as minor
                  from receivables.entry
                  where book = :book
                  group by account, item_kind, item, currency) summed
            full join
                 (select account, kind as item_kind, item, currency, open_minor as minor
                  from receivables.item
                  where book = :book) kept
            using (account, item_kind, item, currency)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by account, item_kind, item
            """;

    private static final String MONTHS =
            """
            select null as account, null as item_kind, null as item, currency, ledger_account,
                   month, coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select ledger_account, role, currency,
                         date_trunc('month', effective_on)::date as month,
                         amount_minor > 0 as debit, sum(abs(amount_minor)) as minor
                  from journal.journal_line
                  where book = :book
                  group by 1, 2, 3, 4, 5) summed
            full join
                 (select ledger_account, role, currency, month, debit,
                         case when debit then debit_minor else credit_minor end as minor
                  from journal.journal_month
                  cross join (values (true), (false)) as sides (debit)
                  where book = :book) kept
            using (ledger_account, role, currency, month, debit)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by ledger_account, month
            """;

    private CurrentSums() {}

    static void compare(Reads.State state, Findings findings) {
        compare(
                state,
                ITEMS,
                HistoryReport.Where.ITEM_TOTAL,
                "the item's current sum is not that of its entries",
                findings);
        compare(
                state,
                MONTHS,
                HistoryReport.Where.JOURNAL_MONTH,
                "the month's current sum is not that of its lines",
                findings);
    }

    private static void compare(
            Reads.State state,
            String sql,
            HistoryReport.Where where,
            String problem,
            Findings findings) {
        state.database()
                .sql(sql)
                .param("book", state.book().value())
                .query(
                        row -> {
                            findings.add(difference(row, where, problem));
                        });
    }

    private static HistoryReport.Difference difference(
            ResultSet row, HistoryReport.Where where, String problem) throws SQLException {
        return new HistoryReport.Difference(
                where,
                problem,
                account(row.getString("account")),
                kind(row.getString("item_kind")),
                row.getString("item"),
                row.getString("ledger_account"),
                null,
                null,
                row.getObject("month", LocalDate.class),
                Rows.money(row, "expected_minor"),
                Rows.money(row, "found_minor"));
    }

    private static @Nullable AccountId account(@Nullable String account) {
        return account == null ? null : new AccountId(account);
    }

    private static @Nullable ItemKind kind(@Nullable String kind) {
        return kind == null ? null : ItemKind.valueOf(kind);
    }
}
