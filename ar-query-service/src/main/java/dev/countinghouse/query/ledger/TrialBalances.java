package dev.countinghouse.query.ledger;

import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.PostedSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.time.LocalDate;
import java.util.List;

/** The trial balance of a book for any period and state of knowledge. */
public final class TrialBalances {

    private static final String BALANCES =
            PostedSql.POSTED
                    + """
                    select ledger_account, currency,
                           coalesce(sum(amount_minor) filter (where effective_on < :from), 0)
                               as opening_minor,
                           coalesce(sum(debit_minor) filter (where effective_on >= :from), 0)
                               as debits_minor,
                           coalesce(sum(debit_minor - amount_minor)
                                        filter (where effective_on >= :from), 0)
                               as credits_minor
                    from posted
                    group by ledger_account, currency
                    order by ledger_account, currency
                    """;

    private final ChartOfAccounts chart;

    public TrialBalances(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** Of the month up to the date. */
    public TrialBalance of(State state, AsOf asOf) {
        return of(state, asOf, asOf.effectiveOn().withDayOfMonth(1));
    }

    /**
     * @param from the first day; the last is the date that is asked for
     */
    TrialBalance of(State state, AsOf asOf, LocalDate from) {
        List<TrialBalance.Balance> balances =
                state.ask(asOf, BALANCES)
                        .param("to", asOf.effectiveOn())
                        .param("from", from)
                        .query(
                                (row, _) ->
                                        new TrialBalance.Balance(
                                                row.getString("ledger_account"),
                                                Columns.sum(row, "opening_minor"),
                                                Columns.sum(row, "debits_minor"),
                                                Columns.sum(row, "credits_minor")))
                        .list();
        return TrialBalance.of(balances, from, asOf.effectiveOn(), chart);
    }
}
