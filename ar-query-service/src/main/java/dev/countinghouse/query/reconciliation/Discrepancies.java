package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the events that make subledger and journal differ, the first of them first. */
final class Discrepancies {

    /** The most that a view lists; its difference counts them all. */
    static final int MAX_LISTED = 100;

    private static final String BETWEEN_LEDGERS =
            """
            with ledger as (
                select account, item_kind, item, position, currency, max(effective_on) as effective,
                       sum(amount_minor) as minor
                from journal_line
                where book = :book and role in ('RECEIVABLES', 'UNAPPLIED_CASH')
                  and effective_on <= :date and position <= :known
                  and (:account::text is null or account = :account)
                group by account, item_kind, item, position, currency),
            subledger as (
                select account, item_kind, item, position, currency, max(effective_on) as effective,
                       sum(amount_minor) as minor
                from entry
                where book = :book and effective_on <= :date and position <= :known
                  and (:account::text is null or account = :account)
                group by account, item_kind, item, position, currency)
            select both_sides.*, event.name
            from (select account, item_kind, item, position, currency,
                         coalesce(subledger.effective, ledger.effective) as effective_on,
                         coalesce(ledger.minor, 0) as ledger_minor,
                         coalesce(subledger.minor, 0) as subledger_minor
                  from ledger
                  full join subledger using (account, item_kind, item, position, currency)
                 ) both_sides
            left join event
                   on event.book = :book and event.position = both_sides.position
            where ledger_minor <> subledger_minor
            order by position, account, item_kind, item
            limit :limit
            """;

    private static final String WITHIN_THE_JOURNAL =
            """
            select account, min(item_kind) as item_kind, min(item) as item, position, currency,
                   min(event) as name, max(effective_on) as effective_on,
                   sum(amount_minor) as ledger_minor
            from journal_line
            where book = :book and effective_on <= :date and position <= :known
              and (:account::text is null or account = :account)
            group by account, position, currency
            having sum(amount_minor) <> 0
            order by position, account
            limit :limit
            """;

    private final State state;

    Discrepancies(State state) {
        this.state = state;
    }

    /** Events whose lines in the control accounts are not their entries. */
    List<Discrepancy> betweenLedgers(@Nullable AccountId account, AsOf asOf) {
        return find(BETWEEN_LEDGERS, account, asOf, Discrepancies::differing);
    }

    /** Those, and events whose lines do not sum to zero. */
    List<Discrepancy> all(@Nullable AccountId account, AsOf asOf) {
        var all = new ArrayList<>(betweenLedgers(account, asOf));
        all.addAll(find(WITHIN_THE_JOURNAL, account, asOf, Discrepancies::unbalanced));
        return List.copyOf(all);
    }

    private interface Reading {
        Discrepancy of(ResultSet row) throws SQLException;
    }

    private List<Discrepancy> find(
            String sql, @Nullable AccountId account, AsOf asOf, Reading reading) {
        return state.database()
                .sql(sql)
                .param("book", state.book().value())
                .param("date", asOf.effectiveOn())
                .param("known", asOf.known())
                .param("account", account == null ? null : account.value())
                .param("limit", MAX_LISTED)
                .query((row, _) -> reading.of(row))
                .list();
    }

    private static Discrepancy differing(ResultSet row) throws SQLException {
        Sum ledger = Columns.sum(row, "ledger_minor");
        Sum subledger = Columns.sum(row, "subledger_minor");
        return discrepancy(
                row, "journal and entries differ", ledger, subledger, ledger.minus(subledger));
    }

    private static Discrepancy unbalanced(ResultSet row) throws SQLException {
        Sum ledger = Columns.sum(row, "ledger_minor");
        return discrepancy(
                row, "the event's journal lines do not sum to zero", ledger, null, ledger);
    }

    private static Discrepancy discrepancy(
            ResultSet row, String problem, Sum ledger, @Nullable Sum subledger, Sum difference)
            throws SQLException {
        return new Discrepancy(
                problem,
                new AccountId(row.getString("account")),
                ItemKind.valueOf(row.getString("item_kind")),
                row.getString("item"),
                row.getLong("position"),
                row.getString("name"),
                row.getObject("effective_on", LocalDate.class),
                ledger,
                subledger,
                difference);
    }
}
