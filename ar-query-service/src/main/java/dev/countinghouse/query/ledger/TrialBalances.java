package dev.countinghouse.query.ledger;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.PostedSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.Currency;
import java.util.List;

/** The trial balance of a book for any date and state of knowledge. */
public final class TrialBalances {

    private static final String BALANCES =
            PostedSql.POSTED
                    + """
                    select ledger_account, currency, sum(amount_minor) as minor
                    from posted
                    group by ledger_account, currency
                    order by ledger_account, currency
                    """;

    private final ChartOfAccounts chart;

    public TrialBalances(ChartOfAccounts chart) {
        this.chart = chart;
    }

    public TrialBalance of(State state, AsOf asOf) {
        List<TrialBalance.Balance> balances =
                state.database()
                        .sql(BALANCES)
                        .param("book", state.book().value())
                        .param("to", asOf.effectiveOn())
                        .param("known", asOf.known())
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
