package dev.countinghouse.query.aging;

import dev.countinghouse.query.feed.SumsByDay;
import dev.countinghouse.query.journal.PostedSql;
import dev.countinghouse.query.subledger.OpenItemSql;

/**
 * The two ways to a book's aging: {@code day} has what was open by day, and a control has what that
 * must come to, made another way.
 */
final class BookAgingSql {

    private static final String ITEM =
            """
            i.account, i.kind, i.item, i.side, i.dated_on, i.due_on, i.number, i.currency,
            i.amount_minor, o.open_minor
            """;

    /** What came later of invoices that are due in several parts: those by D and K. */
    private static final String MOVED_IN_PARTS =
            """
            (select %s
             from (select distinct item from later where due_on is null) moved
             join item i on i.book = :book and i.item = moved.item and i.kind = 'INVOICE'
             cross join lateral (
                 select cast(coalesce(sum(e.amount_minor), 0) as bigint) as open_minor
                 from entry e
                 where e.book = :book and e.item = i.item and e.due_on is null
                   and e.effective_on <= :on and e.position <= :known) o)
            """
                    .formatted(ITEM);

    /** All invoices that are due in several parts, by D and K. */
    private static final String OPEN_IN_PARTS =
            """
            (select %s
             from (select item, cast(sum(amount_minor) as bigint) as open_minor
                   from entry
                   where book = :book and due_on is null
                     and effective_on <= :on and position <= :known
                   group by item) o
             join item i on i.book = :book and i.item = o.item and i.kind = 'INVOICE')
            """
                    .formatted(ITEM);

    /** The current sums by day, less what is later than D or K. */
    static final String DAYS_NOW =
            """
            with later as materialized (
                select item, side, dated_on, due_on, currency, amount_minor
                from entry
                where book = :book and (effective_on > :on or position > :known)
            ),
            day as (
                select currency, side, due_on, dated_on, open_minor as minor
                from open_day
                where book = :book and open_minor <> 0
                union all
                select currency, side, due_on, dated_on, -amount_minor
                from later
                where due_on is not null
                union all
                select currency, side, due_on, dated_on, open_minor - current_minor
                from (%s) part
            )
            """
                    .formatted(OpenItemSql.parts(MOVED_IN_PARTS));

    /** The totals of the book's accounts, less what is later than D or K. */
    static final String CONTROL_NOW =
            """
            select currency, sum(minor) as minor
            from (select currency, open_minor - unapplied_minor as minor
                  from book_total where book = :book
                  union all
                  select currency, -amount_minor
                  from entry
                  where book = :book and (effective_on > :on or position > :known)) parts
            group by currency
            order by currency
            """;

    /** What came by D and K, from the sums up to the last position before K and the entries on. */
    static final String DAYS_THEN =
            SumsByDay.summed("moved_day")
                    + """
                      day as (
                          select currency, side, due_on, dated_on, amount_minor as minor
                          from moved_day
                          where book = :book and until <= (select until from summed)
                            and effective_on <= :on and (due_on < 'infinity' or not :byDueDate)
                          union all
                          select currency, side, due_on, dated_on, amount_minor
                          from entry
                          where book = :book and position > (select until from summed)
                            and position <= :known and effective_on <= :on
                            and (due_on is not null or not :byDueDate)
                          union all
                          select currency, side, due_on, dated_on, open_minor
                          from (%s) part
                          where :byDueDate
                      )
                      """
                            .formatted(OpenItemSql.parts(OPEN_IN_PARTS));

    /** What the control accounts of the general ledger held by D and K. */
    static final String CONTROL_THEN =
            PostedSql.POSTED
                    + """
                      select t.currency, coalesce(sum(p.amount_minor), 0) as minor
                      from book_total t
                      left join posted p
                        on p.currency = t.currency
                       and p.role in ('RECEIVABLES', 'UNAPPLIED_CASH')
                      where t.book = :book
                      group by t.currency
                      order by t.currency
                      """;

    private BookAgingSql() {}
}
