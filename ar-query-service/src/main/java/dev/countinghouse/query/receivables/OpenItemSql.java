package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Queries of the receivables in the truth that is asked for, and what they have in common. */
final class OpenItemSql {

    /** What these queries read. */
    static final List<String> TABLES = List.of(Receivables.NAME);

    private static final String OF_ACCOUNT = "and account = :account";

    /**
     * One account's entries are looked at only if one is later than D or K, which the account's
     * total knows: so what an answer costs does not grow with what the account has been through.
     */
    private static final String OF_ACCOUNT_IF_MOVED =
            OF_ACCOUNT
                    + """

                      and exists (
                          select from receivables.account_total moved
                          where moved.book = :book and moved.account = :account
                            and (moved.last_effective_on > :on or moved.last_position > :known))
                    """;

    /**
     * Begins a query with what is open: {@code open} has an item a row, {@code part} an installment
     * of an invoice or a whole other item. Items that have not moved since D and K are taken from
     * the current sums, the others summed from their entries.
     */
    private static final String OPEN =
            """
            with moved as materialized (
                select distinct item_kind, item from receivables.entry
                where book = :book and (effective_on > :on or position > :known)
                  %1$s
            ),
            open as (
                select account, kind, item, side, dated_on, due_on, number, currency,
                       amount_minor, open_minor
                from receivables.item
                where book = :book %2$s
                  and open_minor <> 0 and last_effective_on <= :on and last_position <= :known
                union all
                select i.account, i.kind, i.item, i.side, i.dated_on, i.due_on, i.number,
                       i.currency, i.amount_minor, cast(sum(e.amount_minor) as bigint)
                from moved m
                join receivables.item i
                  on i.book = :book and i.item = m.item and i.kind = m.item_kind
                join receivables.entry e
                  on e.book = :book and e.item = m.item and e.item_kind = m.item_kind
                 and e.effective_on <= :on and e.position <= :known
                group by i.account, i.kind, i.item, i.side, i.dated_on, i.due_on, i.number,
                         i.currency, i.amount_minor
                having sum(e.amount_minor) <> 0
            ),
            part as (
                select o.account, o.kind, o.item, o.side, o.dated_on, o.number, o.currency,
                       coalesce(n.number, 1) as installment,
                       coalesce(n.due_on, o.due_on) as due_on,
                       coalesce(n.amount_minor, o.amount_minor) as amount_minor,
                       case when n.number is null then o.open_minor
                            else receivables.part_open(o.open_minor, n.amount_minor,
                                                       n.earlier_minor, n.later_minor)
                       end as open_minor
                from open o
                left join receivables.installment n
                  on o.due_on is null and n.book = :book and n.invoice = o.item
            )
            """;

    /**
     * Begins a query with the accounts' totals in {@code total}: the current ones less what is
     * later than D or K. Nothing of it goes over the items, so that sums of items can be held
     * against it.
     */
    private static final String TOTALS =
            """
            with later as (
                select account,
                       coalesce(sum(amount_minor) filter (where item_kind <> 'PAYMENT'), 0)
                           as open_minor,
                       coalesce(-sum(amount_minor) filter (where item_kind = 'PAYMENT'), 0)
                           as unapplied_minor
                from receivables.entry
                where book = :book and (effective_on > :on or position > :known)
                  %1$s
                group by account
            ),
            total as (
                select t.account, t.currency,
                       cast(t.open_minor - coalesce(l.open_minor, 0) as bigint) as open_minor,
                       cast(t.unapplied_minor - coalesce(l.unapplied_minor, 0) as bigint)
                           as unapplied_minor
                from receivables.account_total t left join later l using (account)
                where t.book = :book %2$s
            )
            """;

    static final String OPEN_OF_BOOK = OPEN.formatted("", "");
    static final String OPEN_OF_ACCOUNT = OPEN.formatted(OF_ACCOUNT_IF_MOVED, OF_ACCOUNT);
    static final String TOTALS_OF_BOOK = TOTALS.formatted("", "");
    static final String TOTAL_OF_ACCOUNT = TOTALS.formatted(OF_ACCOUNT_IF_MOVED, OF_ACCOUNT);

    private OpenItemSql() {}

    /** A query with the book, the date and the position as its parameters. */
    static JdbcClient.StatementSpec ask(Snapshots.State state, AsOf asOf, String sql) {
        return state.database()
                .sql(sql)
                .param("book", state.book().value())
                .param("on", asOf.effectiveOn())
                .param("known", asOf.known());
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return money(row.getLong(column), row);
    }

    static Money money(long minor, ResultSet row) throws SQLException {
        return new Money(minor, Currency.getInstance(row.getString("currency")));
    }

    static @Nullable Money moneyOrNull(ResultSet row, String column) throws SQLException {
        Long minor = row.getObject(column, Long.class);
        return minor == null ? null : money(minor, row);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
