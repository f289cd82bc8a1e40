package dev.countinghouse.query.journal;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reads;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Currency;
import java.util.List;

/** The trial balance of a book for any date and state of knowledge. */
public final class TrialBalances {

    /** Whole months are summed already; only the date's own month is added up by its lines. */
    private static final String NOW =
            """
            select ledger_account, currency, sum(minor) as minor
            from (select ledger_account, currency, debit_minor - credit_minor as minor
                  from journal.journal_month
                  where book = :book and month < :month
                  union all
                  select ledger_account, currency, amount_minor
                  from journal.journal_line
                  where book = :book and effective_on between :month and :date) parts
            group by ledger_account, currency
            order by ledger_account, currency
            """;

    private static final String AS_KNOWN =
            """
            select ledger_account, currency, sum(amount_minor) as minor
            from journal.journal_line
            where book = :book and effective_on <= :date and position <= :known
            group by ledger_account, currency
            order by ledger_account, currency
            """;

    private final ChartOfAccounts chart;

    public TrialBalances(ChartOfAccounts chart) {
        this.chart = chart;
    }

    public TrialBalance of(Reads.State state, AsOf asOf) {
        JdbcClient database = state.database();
        JdbcClient.StatementSpec query =
                asOf.known() == AsOf.NOW
                        ? database.sql(NOW).param("month", asOf.effectiveOn().withDayOfMonth(1))
                        : database.sql(AS_KNOWN).param("known", asOf.known());
        List<TrialBalance.Balance> balances =
                query.param("book", state.book().value())
                        .param("date", asOf.effectiveOn())
                        .query(
                                (row, _) ->
                                        new TrialBalance.Balance(
                                                row.getString("ledger_account"),
                                                new Money(
                                                        row.getBigDecimal("minor").longValueExact(),
                                                        Currency.getInstance(
                                                                row.getString("currency")))))
                        .list();
        return TrialBalance.of(balances, chart);
    }
}
