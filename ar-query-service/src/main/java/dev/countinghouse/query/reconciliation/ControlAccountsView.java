package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.LedgerAccount;
import dev.countinghouse.query.journal.LedgerRole;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Compares subledger and general ledger, account by account. */
final class ControlAccountsView {

    /**
     * First each control account's whole (no account), then the accounts that differ. Entries are
     * taken apart in the select list, and only as far as needed: the view of lines, which joins a
     * function to each entry, takes five times as long over a whole journal.
     */
    private static final String COMPARE =
            """
            with ledger as (
                select account, currency,
                       sum(amount_minor) filter (where role = 'RECEIVABLES') as receivables,
                       sum(amount_minor) filter (where role = 'UNAPPLIED_CASH') as unapplied_cash
                from (select account, currency, unnest(roles) as role,
                             unnest(amounts_minor) as amount_minor
                      from journal_entry
                      where book = :book and effective_on <= :date and position <= :known) line
                group by account, currency),
            subledger as (
                select account, currency,
                       sum(amount_minor) filter (where item_kind <> 'PAYMENT') as receivables,
                       sum(amount_minor) filter (where item_kind = 'PAYMENT') as unapplied_cash
                from entry
                where book = :book and effective_on <= :date and position <= :known
                group by account, currency),
            compared as (
                select account, control.role, currency,
                       coalesce(control.ledger, 0) as ledger_minor,
                       coalesce(control.subledger, 0) as subledger_minor
                from ledger full join subledger using (account, currency)
                cross join lateral (
                    values ('RECEIVABLES', ledger.receivables, subledger.receivables),
                           ('UNAPPLIED_CASH', ledger.unapplied_cash, subledger.unapplied_cash)
                ) as control (role, ledger, subledger)
                where control.ledger is not null or control.subledger is not null)
            select null as account, role, currency, sum(ledger_minor) as ledger_minor,
                   sum(subledger_minor) as subledger_minor
            from compared
            group by role, currency
            union all
            (select account, role, currency, ledger_minor, subledger_minor
             from compared
             where ledger_minor <> subledger_minor
             order by account, role, currency
             limit :limit)
            """;

    private final ChartOfAccounts chart;

    ControlAccountsView(ChartOfAccounts chart) {
        this.chart = chart;
    }

    private record Compared(@Nullable String account, LedgerRole role, Sum ledger, Sum subledger) {
        Sum difference() {
            return ledger.minus(subledger);
        }
    }

    /**
     * @param state of both projections
     */
    ControlAccounts of(State state, AsOf asked) {
        AsOf asOf = asked.knownAt(Math.min(asked.known(), state.reached()));
        var controls = new ArrayList<ControlAccounts.Control>();
        var accounts = new ArrayList<ControlAccounts.DifferingAccount>();
        var difference = new Differences();
        for (Compared row : compare(state, asOf)) {
            if (row.account() == null) {
                controls.add(control(row));
                difference.add(row.difference());
            } else {
                accounts.add(
                        new ControlAccounts.DifferingAccount(
                                new AccountId(row.account()),
                                row.role(),
                                row.ledger(),
                                row.subledger(),
                                row.difference()));
            }
        }
        boolean ties = accounts.isEmpty();
        return new ControlAccounts(
                ties,
                difference.byCurrency(),
                asOf.effectiveOn(),
                asOf.known(),
                List.copyOf(controls),
                List.copyOf(accounts),
                ties ? List.of() : new Discrepancies(state).betweenLedgers(null, asOf));
    }

    private ControlAccounts.Control control(Compared row) {
        LedgerAccount account = chart.describe(chart.code(row.role()));
        return new ControlAccounts.Control(
                account.code(),
                account.name(),
                row.role(),
                row.ledger(),
                row.subledger(),
                row.difference());
    }

    private static List<Compared> compare(State state, AsOf asOf) {
        return state.database()
                .sql(COMPARE)
                .param("book", state.book().value())
                .param("date", asOf.effectiveOn())
                .param("known", asOf.known())
                .param("limit", Discrepancies.MAX_LISTED)
                .query(
                        (row, _) ->
                                new Compared(
                                        row.getString("account"),
                                        LedgerRole.valueOf(row.getString("role")),
                                        Columns.sum(row, "ledger_minor"),
                                        Columns.sum(row, "subledger_minor")))
                .list();
    }
}
