package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.feed.SumsByDay;
import dev.countinghouse.query.journal.LedgerRole;
import dev.countinghouse.query.journal.PostedSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** Rolls the receivable of an account or of a book forward over a period. */
public final class RollForwardView {

    /** Of a book from the sums by day, of an account by the line. */
    private static final String POSTED_ON_ACCOUNT =
            """
            with posted as (
                select currency, ledger_account, role, event, effective_on, amount_minor,
                       greatest(amount_minor, 0) as debit_minor
                from journal_line
                where book = :book and account = :account
                  and effective_on <= :to and position <= :known
            )
            """;

    private static final String CONTROL_ACCOUNTS =
            """
            select currency,
                   coalesce(sum(amount_minor) filter (where effective_on < :from), 0)
                       as before_minor,
                   sum(amount_minor) as after_minor
            from posted
            where role in ('RECEIVABLES', 'UNAPPLIED_CASH')
            group by currency
            """;

    /**
     * What the other accounts were credited raised the receivable, what they were debited lowered
     * it. The two stay apart, for only so the taxes of memos of both kinds are told apart.
     */
    private static final String MOVEMENTS =
            """
            select currency, role, event, sum(debit_minor - amount_minor) as raised_minor,
                   -sum(debit_minor) as lowered_minor
            from posted
            where role not in ('RECEIVABLES', 'UNAPPLIED_CASH') and effective_on >= :from
            group by currency, role, event
            """;

    /**
     * An account's lines of an event sum to zero, but where one account pays for another: only
     * there the rest is with the other.
     */
    private static final String BETWEEN =
            """
            select currency, sum(amount_minor) as minor
            from posted
            where effective_on >= :from
              and event in ('ar.PaymentPosted', 'ar.PaymentAllocated', 'ar.AllocationReversed',
                            'ar.PaymentReversed', 'ar.PaymentChargedBack',
                            'ar.ChargebackReversed', 'ar.CreditAllocated',
                            'ar.CreditAllocationReversed')
            group by currency
            """;

    private static final String ENTERED =
            SumsByDay.summed("moved_day")
                    + """
            entered as (
                select currency, side, amount_minor
                from moved_day
                where book = :book and until <= (select until from summed)
                  and effective_on <= :to
                union all
                select currency, side, amount_minor
                from entry
                where book = :book and position > (select until from summed)
                  and position <= :known and effective_on <= :to
            )
            """;

    private static final String ENTERED_ON_ACCOUNT =
            """
            with entered as (
                select currency, side, amount_minor
                from entry
                where book = :book and account = :account
                  and effective_on <= :to and position <= :known
            )
            """;

    private static final String SUBLEDGER =
            """
            select currency,
                   coalesce(sum(amount_minor) filter (where side <> 'CASH'), 0) as open_minor,
                   coalesce(-sum(amount_minor) filter (where side = 'CASH'), 0)
                       as unapplied_minor
            from entered
            group by currency
            """;

    private RollForwardView() {}

    /**
     * @param state of both projections
     * @param from the first day
     * @param asked the last day, and what is known
     */
    public static RollForward of(
            State state, @Nullable AccountId account, LocalDate from, AsOf asked) {
        AsOf asOf = asked.knownAt(Math.min(asked.known(), state.reached()));
        String posted = account == null ? PostedSql.POSTED : POSTED_ON_ACCOUNT;
        String entered = account == null ? ENTERED : ENTERED_ON_ACCOUNT;
        var rolling = new TreeMap<String, Rolling>();
        read(
                query(state, posted + CONTROL_ACCOUNTS, account, asOf).param("from", from),
                row ->
                        in(rolling, row)
                                .control(
                                        Columns.sum(row, "before_minor"),
                                        Columns.sum(row, "after_minor")));
        read(
                query(state, posted + MOVEMENTS, account, asOf).param("from", from),
                row ->
                        in(rolling, row)
                                .moved(
                                        LedgerRole.valueOf(row.getString("role")),
                                        row.getString("event"),
                                        Columns.sum(row, "raised_minor"),
                                        Columns.sum(row, "lowered_minor")));
        read(
                query(state, posted + BETWEEN, account, asOf).param("from", from),
                row -> in(rolling, row).between(Columns.sum(row, "minor")));
        read(
                query(state, entered + SUBLEDGER, account, asOf),
                row ->
                        in(rolling, row)
                                .subledger(
                                        Columns.sum(row, "open_minor"),
                                        Columns.sum(row, "unapplied_minor")));
        List<RollForward.InCurrency> currencies =
                rolling.values().stream().map(Rolling::done).toList();
        List<Sum> difference = currencies.stream().map(RollForward.InCurrency::difference).toList();
        boolean ties = difference.stream().allMatch(Sum::isZero);
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
            State state, String sql, @Nullable AccountId account, AsOf asOf) {
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
