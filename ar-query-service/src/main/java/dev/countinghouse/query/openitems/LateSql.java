package dev.countinghouse.query.openitems;

import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.After;

/**
 * How what is late is read: a page of it in {@code part}. What has not moved since D and K is taken
 * in the order of the list. What is disputed whole is not late.
 */
final class LateSql {

    /** What is due at one time and late. */
    private static final String LATE_ITEMS =
            """
            select account, kind, item, 1 as installment, dated_on, due_on, number, currency,
                   amount_minor, open_minor
            from item
            where book = :book and open_minor > 0 and due_on <= :dueBy
              and last_effective_on <= :on and last_position <= :known
              and (kind <> 'INVOICE' or item not in (select item from whole)) %s
            order by due_on, currency, -open_minor, account, kind, item
            limit %d
            """;

    private static final String LATE_ITEMS_AFTER =
            """
            and (due_on, currency, -open_minor) >= (:dueOn, cast(:afterCurrency as char(3)), :minusOpen)
            and (due_on, currency, -open_minor, account, kind, item)
                > (:dueOn, cast(:afterCurrency as char(3)), :minusOpen, :afterAccount, :afterKind, :afterItem)
            """;

    /** What is late of what is due in several parts. */
    private static final String LATE_INSTALLMENTS =
            """
            select i.account, i.kind, i.item, n.number as installment, i.dated_on, n.due_on,
                   i.number, i.currency, n.amount_minor, n.open_minor
            from installment n
            join item i
              on i.book = :book and i.item = n.invoice and i.kind = 'INVOICE'
            where n.book = :book and n.open_minor > 0 and n.due_on <= :dueBy
              and i.last_effective_on <= :on and i.last_position <= :known
              and (n.invoice, n.number) not in (select item, installment from whole) %s
            order by n.due_on, n.currency, -n.open_minor, i.account, i.kind, i.item, n.number
            limit %d
            """;

    private static final String LATE_INSTALLMENTS_AFTER =
            """
            and (n.due_on, n.currency, -n.open_minor) >= (:dueOn, cast(:afterCurrency as char(3)), :minusOpen)
            and (n.due_on, n.currency, -n.open_minor, i.account, i.kind, i.item, n.number)
                > (:dueOn, cast(:afterCurrency as char(3)), :minusOpen, :afterAccount, :afterKind, :afterItem, :afterInstallment)
            """;

    /** What is late of what has moved since D and K, summed from its entries. */
    private static final String LATE_MOVED =
            """
            select account, kind, item, installment, dated_on, due_on, number, currency,
                   amount_minor, open_minor
            from (%s) again
            where open_minor > 0 and due_on <= :dueBy
              and (kind <> 'INVOICE'
                   or (item, installment) not in (select item, installment from whole))
            """
                    .formatted(OpenItemSql.movedParts());

    /** What is disputed whole: nobody is late with that. */
    private static final String WHOLE =
            """
            , whole as (
                select * from disputed_part
                where disputed_minor > 0 and disputed_minor = open_minor
            )
            """;

    private static final String TOTALS =
            """
            select currency, sum(open_minor) as open_minor, sum(disputed_minor) as disputed_minor,
                   count(due_on) as count, min(due_on) as oldest_due_on
            from (select p.currency, p.open_minor - coalesce(dp.disputed_minor, 0) as open_minor,
                         coalesce(dp.disputed_minor, 0) as disputed_minor, p.due_on
                  from part p
                  {disputed}
                  union all
                  select currency, 0, disputed_minor, null
                  from whole where due_on <= :dueBy %s) late
            group by currency
            order by currency
            """
                    .replace("{disputed}\n", DisputedSql.OF_PARTS);

    private LateSql() {}

    /** Goes on from {@link #late} with what all of it comes to. */
    static String totals(OpenItems.Late wanted) {
        String which =
                (wanted.account() == null ? "" : "and account = :account ")
                        + (wanted.currency() == null ? "" : "and currency = :currency");
        return TOTALS.formatted(which);
    }

    /** Without conditions that are not asked for, so that a kept plan need not allow for them. */
    static String late(OpenItems.Late wanted, After after, boolean moved) {
        String account = wanted.account() == null ? "" : "and account = :account";
        String currency = wanted.currency() == null ? "" : "and currency = :currency";
        String items = account + " " + currency + " ";
        String parts = account + " " + currency.replace("currency =", "i.currency =") + " ";
        boolean begins = after.isStart();
        return "with %s %s, %s part as ((%s) union all (%s) %s)\n"
                .formatted(
                        wanted.account() == null ? DisputedSql.OF_BOOK : DisputedSql.OF_ACCOUNT,
                        WHOLE,
                        moved ? OpenItemSql.moved(account) : "",
                        LATE_ITEMS.formatted(
                                items + (begins ? "" : LATE_ITEMS_AFTER), after.limit()),
                        LATE_INSTALLMENTS.formatted(
                                parts + (begins ? "" : LATE_INSTALLMENTS_AFTER), after.limit()),
                        moved ? "union all (" + LATE_MOVED + currency + ")" : "");
    }
}
