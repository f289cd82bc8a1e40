package dev.countinghouse.query.subledger;

/**
 * How the subledger's tables are read in the truth that is asked for: what queries of open items
 * have in common. The parameters are {@code :book}, {@code :on} and {@code :known}.
 */
public final class OpenItemSql {

    private static final String OF_ACCOUNT = "and account = :account";

    /**
     * One account's entries are looked at only if one is later than D or K, which the account's
     * total knows: so what an answer costs does not grow with what the account has been through.
     */
    private static final String OF_ACCOUNT_IF_MOVED =
            OF_ACCOUNT
                    + """

                      and exists (
                          select from account_total moved
                          where moved.book = :book and moved.account = :account
                            and (moved.last_effective_on > :on or moved.last_position > :known))
                    """;

    private static final String MOVED =
            """
            moved as materialized (
                select distinct item_kind, item from entry
                where book = :book and (effective_on > :on or position > :known) %s
            ),
            """;

    /** The items of {@code moved} with what their entries by D and K come to. */
    private static final String AGAIN =
            """
            select i.account, i.kind, i.item, i.side, i.dated_on, i.due_on, i.number, i.currency,
                   i.amount_minor, o.open_minor
            from (select e.item_kind, e.item, cast(sum(e.amount_minor) as bigint) as open_minor
                  from moved m
                  join entry e
                    on e.book = :book and e.item = m.item and e.item_kind = m.item_kind
                   and e.effective_on <= :on and e.position <= :known
                  group by e.item_kind, e.item
                  having sum(e.amount_minor) <> 0) o
            join item i on i.book = :book and i.item = o.item and i.kind = o.item_kind
            """;

    /**
     * Begins a query with what is open: {@code open} has an item a row. Items that have not moved
     * since D and K are taken from the current sums, the others summed from their entries.
     */
    private static final String OPEN =
            """
            with %1$s
            open as (
                select account, kind, item, side, dated_on, due_on, number, currency,
                       amount_minor, open_minor
                from item
                where book = :book %2$s
                  and open_minor <> 0 and last_effective_on <= :on and last_position <= :known
                union all
                %3$s
            )
            """;

    /**
     * Begins a query with the accounts' totals in {@code total}: the current ones less what is
     * later than D or K. Nothing of it goes over the items, so that sums of items can be held
     * against it.
     */
    private static final String TOTALS =
            """
            later as (
                select account,
                       coalesce(sum(amount_minor) filter (where item_kind <> 'PAYMENT'), 0)
                           as open_minor,
                       coalesce(-sum(amount_minor) filter (where item_kind = 'PAYMENT'), 0)
                           as unapplied_minor
                from entry
                where book = :book and (effective_on > :on or position > :known)
                  %1$s
                group by account
            ),
            total as (
                select t.account, t.currency,
                       t.open_minor - coalesce(l.open_minor, 0) as open_minor,
                       t.unapplied_minor - coalesce(l.unapplied_minor, 0) as unapplied_minor
                from account_total t left join later l using (account)
                where t.book = :book %2$s
            )
            """;

    /** Without the parts, so that a query finds the items that it wants by their index. */
    public static final String ITEMS_OF_BOOK = items("", "");

    /** With {@code part} too: an installment of an invoice, or a whole other item. */
    public static final String OPEN_OF_BOOK = open("", "");

    public static final String OPEN_OF_ACCOUNT = open(OF_ACCOUNT_IF_MOVED, OF_ACCOUNT);
    public static final String TOTALS_OF_BOOK = "with " + TOTALS.formatted("", "");
    public static final String TOTAL_OF_ACCOUNT =
            "with " + TOTALS.formatted(OF_ACCOUNT_IF_MOVED, OF_ACCOUNT);

    /** Begins a query with both: what is open and the accounts' totals of a book. */
    public static final String OPEN_AND_TOTALS_OF_BOOK =
            OPEN_OF_BOOK + ", " + TOTALS.formatted("", "");

    /**
     * Joins to installments {@code n}, as {@code m}, what was paid by number on D as known at K: on
     * it, and on those before and after it of its invoice.
     */
    public static final String PAID_BY_NUMBER =
            """
            cross join lateral (
                select -cast(coalesce(sum(e.amount_minor)
                           filter (where e.installment = n.number), 0) as bigint) as own_minor,
                       -cast(coalesce(sum(e.amount_minor)
                           filter (where e.installment < n.number), 0) as bigint) as before_minor,
                       -cast(coalesce(sum(e.amount_minor)
                           filter (where e.installment > n.number), 0) as bigint) as after_minor
                from entry e
                where n.named and e.book = n.book and e.item = n.invoice
                  and e.item_kind = 'INVOICE' and e.installment is not null
                  and e.effective_on <= :on and e.position <= :known) m
            """;

    private OpenItemSql() {}

    private static String items(String moved, String current) {
        return OPEN.formatted(MOVED.formatted(moved), current, AGAIN);
    }

    private static String open(String moved, String current) {
        return items(moved, current) + ", part as (" + parts("open") + ")\n";
    }

    /** The part of a {@code with} list that says which items have moved since D and K. */
    public static String moved(String which) {
        return MOVED.formatted(which);
    }

    /** The parts of the items of {@code moved} with what they had open on D as known at K. */
    public static String movedParts() {
        return parts("(" + AGAIN + ")");
    }

    /**
     * Items taken apart: a row an installment of an invoice that is due in several parts, or a
     * whole other item. {@code current_minor} is what the installment has open currently, if it is
     * one.
     *
     * @param open items with account, kind, item, side, dated_on, due_on, number, currency,
     *     amount_minor and open_minor
     */
    public static String parts(String open) {
        return """
               select o.account, o.kind, o.item, o.side, o.dated_on, o.number, o.currency,
                      coalesce(n.number, 1) as installment,
                      coalesce(n.due_on, o.due_on) as due_on,
                      coalesce(n.amount_minor, o.amount_minor) as amount_minor,
                      case when n.number is null then o.open_minor
                           else part_open(o.open_minor, n.amount_minor, n.earlier_minor,
                                          n.later_minor, m.own_minor, m.before_minor,
                                          m.after_minor)
                      end as open_minor,
                      n.open_minor as current_minor
               from %s o
               left join installment n
                 on o.due_on is null and n.book = :book and n.invoice = o.item
               %s
               """
                .formatted(open, PAID_BY_NUMBER);
    }
}
