package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.journal.LedgerRole;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reads;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** Rolls the receivable of an account or of a book forward over a period. */
final class RollForwardView {

    private static final String CONTROL_ACCOUNTS =
            """
            select currency,
                   coalesce(sum(amount_minor) filter (where effective_on < :from), 0) as before_minor,
                   sum(amount_minor) as after_minor
            from journal.journal_line
            where book = :book and role in ('RECEIVABLES', 'UNAPPLIED_CASH')
              and effective_on <= :to and position <= :known
              and (:account::text is null or account = :account)
            group by currency
            """;

    /** What the other accounts lost is what the receivable gained. */
    private static final String MOVEMENTS =
            """
            select currency, role, event, -sum(amount_minor) as minor
            from journal.journal_line
            where book = :book and role not in ('RECEIVABLES', 'UNAPPLIED_CASH')
              and effective_on between :from and :to and position <= :known
              and (:account::text is null or account = :account)
            group by currency, role, event
            """;

    private static final String SUBLEDGER =
            """
            select currency,
                   coalesce(sum(amount_minor) filter (where item_kind <> 'PAYMENT'), 0)
                       as open_minor,
                   coalesce(-sum(amount_minor) filter (where item_kind = 'PAYMENT'), 0)
                       as unapplied_minor
            from receivables.entry
            where book = :book and effective_on <= :to and position <= :known
              and (:account::text is null or account = :account)
            group by currency
            """;

    private RollForwardView() {}

    /**
     * @param state of both projections
     * @param from the first day
     * @param asked the last day, and what is known
     */
    static RollForward of(
            Reads.State state, @Nullable AccountId account, LocalDate from, AsOf asked) {
        AsOf asOf = asked.knownAt(Math.min(asked.known(), state.reached()));
        var rolling = new TreeMap<String, Rolling>();
        read(
                query(state, CONTROL_ACCOUNTS, account, asOf).param("from", from),
                row ->
                        in(rolling, row)
                                .control(
                                        Rows.money(row, "before_minor"),
                                        Rows.money(row, "after_minor")));
        read(
                query(state, MOVEMENTS, account, asOf).param("from", from),
                row ->
                        in(rolling, row)
                                .moved(
                                        LedgerRole.valueOf(row.getString("role")),
                                        row.getString("event"),
                                        Rows.money(row, "minor")));
        read(
                query(state, SUBLEDGER, account, asOf),
                row ->
                        in(rolling, row)
                                .subledger(
                                        Rows.money(row, "open_minor"),
                                        Rows.money(row, "unapplied_minor")));
        List<RollForward.InCurrency> currencies =
                rolling.values().stream().map(Rolling::done).toList();
        List<Money> difference =
                currencies.stream().map(RollForward.InCurrency::difference).toList();
        boolean ties = difference.stream().allMatch(Money::isZero);
        return new RollForward(
                ties,
                difference,
                from,
                asOf.effectiveOn(),
                asOf.known(),
                account,
                currencies,
                ties ? List.of() : new Discrepancies(state).all(account, asOf));
    }

    private static JdbcClient.StatementSpec query(
            Reads.State state, String sql, @Nullable AccountId account, AsOf asOf) {
        return state.database()
                .sql(sql)
                .param("book", state.book().value())
                .param("account", account == null ? null : account.value())
                .param("to", asOf.effectiveOn())
                .param("known", asOf.known());
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private static void read(JdbcClient.StatementSpec query, Reading reading) {
        query.query(
                row -> {
                    reading.of(row);
                });
    }

    private static Rolling in(TreeMap<String, Rolling> rolling, ResultSet row) throws SQLException {
        return rolling.computeIfAbsent(
                row.getString("currency"), code -> new Rolling(Currency.getInstance(code)));
    }
}
