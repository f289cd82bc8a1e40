package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Holds the current sums against the rows that they sum, which were compared by then. */
final class CurrentSums {

    private CurrentSums() {}

    static void compare(State state, Findings findings) {
        for (CurrentSum sum : SubledgerSums.ALL) compare(state, sum, findings);
        for (CurrentSum sum : JournalSums.ALL) compare(state, sum, findings);
    }

    private static void compare(State state, CurrentSum sum, Findings findings) {
        state.database()
                .sql(sum.sql())
                .param("book", state.book().value())
                .query(
                        row -> {
                            findings.add(difference(row, sum));
                        });
    }

    private static HistoryReport.Difference difference(ResultSet row, CurrentSum sum)
            throws SQLException {
        return new HistoryReport.Difference(
                sum.where(),
                sum.problem(),
                account(row.getString("account")),
                kind(row.getString("item_kind")),
                row.getString("item"),
                row.getString("ledger_account"),
                null,
                null,
                row.getObject("day", LocalDate.class),
                Columns.sum(row, "expected_minor"),
                Columns.sum(row, "found_minor"));
    }

    private static @Nullable AccountId account(@Nullable String account) {
        return account == null ? null : new AccountId(account);
    }

    private static @Nullable ItemKind kind(@Nullable String kind) {
        return kind == null ? null : ItemKind.valueOf(kind);
    }
}
