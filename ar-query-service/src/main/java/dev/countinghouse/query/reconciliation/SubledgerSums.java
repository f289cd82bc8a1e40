package dev.countinghouse.query.reconciliation;

import java.util.List;

/** The sums that the subledger keeps of its own rows. */
final class SubledgerSums {

    private static final String ITEMS =
            """
            select account, item_kind, item, currency, null as ledger_account,
                   nullif(due_on, 'infinity') as day,
                   coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select account, item_kind, item, currency, side, dated_on,
                         coalesce(due_on, 'infinity') as due_on, sum(amount_minor) as minor
                  from entry
                  where book = :book
                  group by 1, 2, 3, 4, 5, 6, 7) summed
            full join
                 (select account, kind as item_kind, item, currency, side, dated_on,
                         coalesce(due_on, 'infinity') as due_on, open_minor as minor
                  from item
                  where book = :book) kept
            using (account, item_kind, item, currency, side, dated_on, due_on)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by account, item_kind, item
            """;

    private static final String FIRST_AMOUNTS =
            """
            select i.account, i.kind as item_kind, i.item, i.currency, null as ledger_account,
                   i.due_on as day, e.amount_minor as expected_minor,
                   i.amount_minor as found_minor
            from item i
            join entry e
              on e.book = i.book and e.item = i.item and e.item_kind = i.kind
             and makes(e.kind, e.item_kind)
            where i.book = :book and i.amount_minor <> e.amount_minor
            order by i.account, i.kind, i.item
            """;

    private static final String PARTS =
            """
            select i.account, i.kind as item_kind, i.item, i.currency, null as ledger_account,
                   n.due_on as day,
                   p.open_minor as expected_minor, n.open_minor as found_minor
            from installment n
            join item i
              on i.book = n.book and i.item = n.invoice and i.kind = 'INVOICE'
            cross join lateral (
                select coalesce(sum(amount_minor) filter (where installment = n.number), 0) as own,
                       coalesce(sum(amount_minor) filter (where installment < n.number), 0)
                           as before,
                       coalesce(sum(amount_minor) filter (where installment > n.number), 0)
                           as after
                from entry
                where book = n.book and item = n.invoice and item_kind = 'INVOICE'
                  and installment is not null) m
            cross join lateral (
                select part_open(i.open_minor, n.amount_minor, n.earlier_minor, n.later_minor,
                                 cast(-m.own as bigint), cast(-m.before as bigint),
                                 cast(-m.after as bigint)) as open_minor) p
            where n.book = :book and n.open_minor <> p.open_minor
            order by n.invoice, n.number
            """;

    private static final String OPEN_DAYS =
            """
            select null as account, null as item_kind, null as item, currency,
                   null as ledger_account, due_on as day,
                   coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select due_on, dated_on, side, currency, sum(open_minor) as minor
                  from (select due_on, dated_on, side, currency, open_minor
                        from item
                        where book = :book and due_on is not null
                        union all
                        select n.due_on, i.dated_on, i.side, i.currency, n.open_minor
                        from installment n
                        join item i
                          on i.book = n.book and i.item = n.invoice and i.kind = 'INVOICE'
                        where n.book = :book) parts
                  group by due_on, dated_on, side, currency) summed
            full join
                 (select due_on, dated_on, side, currency, open_minor as minor
                  from open_day where book = :book) kept
            using (due_on, dated_on, side, currency)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by due_on, dated_on, side
            """;

    private static final String MOVED_DAYS =
            """
            with sums as (
                select array_agg(distinct until order by until) as ends
                from moved_day where book = :book
            )
            select null as account, null as item_kind, null as item, currency,
                   null as ledger_account, effective_on as day,
                   coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select ends[1 + width_bucket(position - 1, ends)] as until, effective_on,
                         coalesce(due_on, 'infinity') as due_on, dated_on, side, currency,
                         sum(amount_minor) as minor
                  from entry cross join sums
                  where book = :book and position <= ends[cardinality(ends)]
                  group by 1, 2, 3, 4, 5, 6) summed
            full join
                 (select until, effective_on, due_on, dated_on, side, currency,
                         amount_minor as minor
                  from moved_day where book = :book) kept
            using (until, effective_on, due_on, dated_on, side, currency)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by until, effective_on, due_on
            """;

    private static final String BOOKS =
            """
            select null as account, item_kind, null as item, currency, null as ledger_account,
                   null as day, coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select currency, item_kind,
                         sum(case item_kind when 'PAYMENT' then unapplied_minor
                                            else open_minor end) as minor
                  from account_total
                  cross join (values ('INVOICE'), ('PAYMENT')) as sides (item_kind)
                  where book = :book group by 1, 2) summed
            full join
                 (select currency, item_kind,
                         case item_kind when 'PAYMENT' then unapplied_minor
                                        else open_minor end as minor
                  from book_total
                  cross join (values ('INVOICE'), ('PAYMENT')) as sides (item_kind)
                  where book = :book) kept
            using (currency, item_kind)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by currency, item_kind
            """;

    static final List<CurrentSum> ALL =
            List.of(
                    new CurrentSum(
                            HistoryReport.Where.ITEM_TOTAL,
                            "the item's current sum is not that of its entries",
                            ITEMS),
                    new CurrentSum(
                            HistoryReport.Where.ITEM_TOTAL,
                            "the item's first amount is not that of the entry that made it",
                            FIRST_AMOUNTS),
                    new CurrentSum(
                            HistoryReport.Where.INSTALLMENT,
                            "the installment's open part is not that of its invoice",
                            PARTS),
                    new CurrentSum(
                            HistoryReport.Where.OPEN_DAY,
                            "the day's open amount is not that of its items",
                            OPEN_DAYS),
                    new CurrentSum(
                            HistoryReport.Where.MOVED_DAY,
                            "the day's sum is not that of its entries",
                            MOVED_DAYS),
                    new CurrentSum(
                            HistoryReport.Where.BOOK_TOTAL,
                            "the book's current sum is not that of its accounts",
                            BOOKS));

    private SubledgerSums() {}
}
