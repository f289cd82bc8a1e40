package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The aging of a whole book, from sums by day: the current ones where little came later, else those
 * that were kept while the events came. Only what is due in several parts is looked at by item.
 */
enum BookAging {
    /** The current sums, less what is later than D or K. */
    NOW(
            """
            with later as materialized (
                select item, side, dated_on, due_on, currency, amount_minor
                from receivables.entry
                where book = :book and (effective_on > :on or position > :known)
            ),
            day as (
                select currency, side, due_on, dated_on, open_minor as minor
                from receivables.open_day
                where book = :book and open_minor <> 0
                union all
                select currency, side, due_on, dated_on, -amount_minor
                from later
                where due_on is not null
                union all
                select i.currency, i.side, n.due_on, i.dated_on,
                       receivables.part_open(o.open_minor, n.amount_minor, n.earlier_minor,
                                             n.later_minor) - n.open_minor
                from (select distinct item from later where due_on is null) moved
                join receivables.item i
                  on i.book = :book and i.item = moved.item and i.kind = 'INVOICE'
                cross join lateral (
                    select cast(coalesce(sum(e.amount_minor), 0) as bigint) as open_minor
                    from receivables.entry e
                    where e.book = :book and e.item = i.item and e.due_on is null
                      and e.effective_on <= :on and e.position <= :known) o
                join receivables.installment n on n.book = :book and n.invoice = i.item
            )
            """,
            """
            select currency, cast(sum(minor) as bigint) as minor
            from (select currency, open_minor - unapplied_minor as minor
                  from receivables.book_total where book = :book
                  union all
                  select currency, -amount_minor
                  from receivables.entry
                  where book = :book and (effective_on > :on or position > :known)) parts
            group by currency
            order by currency
            """),
    /** What came by D and K, from the sums up to the last position before K and the entries on. */
    THEN(
            """
            with summed as materialized (
                select coalesce(max(until), 0) as until
                from receivables.moved_day where book = :book and until <= :known
            ),
            day as (
                select currency, side, due_on, dated_on, amount_minor as minor
                from receivables.moved_day
                where book = :book and until <= (select until from summed)
                  and effective_on <= :on and (due_on < 'infinity' or not :byDueDate)
                union all
                select currency, side, due_on, dated_on, amount_minor
                from receivables.entry
                where book = :book and position > (select until from summed)
                  and position <= :known and effective_on <= :on
                  and (due_on is not null or not :byDueDate)
                union all
                select i.currency, i.side, n.due_on, i.dated_on,
                       receivables.part_open(o.open_minor, n.amount_minor, n.earlier_minor,
                                             n.later_minor)
                from (select item, cast(sum(amount_minor) as bigint) as open_minor
                      from receivables.entry
                      where book = :book and due_on is null
                        and effective_on <= :on and position <= :known
                      group by item) o
                join receivables.item i
                  on i.book = :book and i.item = o.item and i.kind = 'INVOICE'
                join receivables.installment n on n.book = :book and n.invoice = o.item
                where :byDueDate
            )
            """,
            """
            with summed as materialized (
                select coalesce(max(until), 0) as until
                from receivables.moved_day where book = :book and until <= :known
            )
            select t.currency, cast(coalesce(sum(moved.minor), 0) as bigint) as minor
            from receivables.book_total t
            left join (
                select currency, sum(amount_minor) as minor
                from receivables.moved_day
                where book = :book and until <= (select until from summed)
                  and effective_on <= :on
                group by currency
                union all
                select currency, sum(amount_minor)
                from receivables.entry
                where book = :book and position > (select until from summed)
                  and position <= :known and effective_on <= :on
                group by currency) moved using (currency)
            where t.book = :book
            group by t.currency
            order by t.currency
            """);

    /** Up to so many later entries are taken back from the current sums. */
    private static final int MAX_LATER = 2_000;

    private static final String LATER =
            """
            select count(*)
            from ((select 1 from receivables.entry
                   where book = :book and effective_on > :on limit :most)
                  union all
                  (select 1 from receivables.entry
                   where book = :book and position > :known limit :most)) later
            """;

    /** Credits that do not age have bucket -1. */
    private static final String BUCKETS =
            """
            select currency,
                   case when :apart and side <> 'DEBT' then -1
                        else width_bucket(
                            :on - case when :byDueDate then due_on else dated_on end,
                            cast(string_to_array(:thresholds, ',') as int[]))
                   end as bucket,
                   cast(sum(minor) as bigint) as minor
            from day
            group by 1, 2
            """;

    private final String days;
    private final String control;

    BookAging(String days, String control) {
        this.days = days;
        this.control = control;
    }

    /** The one that has less to look at. */
    static BookAging of(Snapshots.State state, AsOf asOf) {
        int later =
                OpenItemSql.ask(state, asOf, LATER)
                        .param("most", MAX_LATER)
                        .query(Integer.class)
                        .single();
        return later < MAX_LATER ? NOW : THEN;
    }

    /** A row for each currency. */
    List<AgingRow> rows(Snapshots.State state, AsOf asOf, AgingTerms aging) {
        Map<String, Buckets> aged = new HashMap<>();
        OpenItemSql.ask(state, asOf, days + BUCKETS)
                .param("apart", aging.credits() != AgingTerms.Credits.AGE)
                .param("byDueDate", aging.basis() == AgingTerms.Basis.DUE_DATE)
                .param("thresholds", aging.thresholds())
                .query(
                        row -> {
                            aged.computeIfAbsent(row.getString("currency"), _ -> Buckets.empty())
                                    .add(row);
                        });
        return OpenItemSql.ask(state, asOf, control)
                .query(
                        (row, _) -> {
                            Money held = OpenItemSql.money(row, "minor");
                            return aged.getOrDefault(
                                            held.currency().getCurrencyCode(), Buckets.empty())
                                    .against(null, null, aging, held);
                        })
                .list();
    }
}
