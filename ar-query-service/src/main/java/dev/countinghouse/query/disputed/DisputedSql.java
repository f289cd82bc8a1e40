package dev.countinghouse.query.disputed;

import dev.countinghouse.query.subledger.OpenItemSql;

/**
 * How it is read what of the open amounts is disputed, on D as known at K: at most what the invoice
 * has open then. The parameters are {@code :book}, {@code :on} and {@code :known}; the subledger's
 * tables must be there too.
 */
public final class DisputedSql {

    /**
     * Parts of a {@code with} list: {@code held} has a row a dispute that holds anything, {@code
     * disputed} a row an invoice of those, and {@code disputed_part} a row an installment. What is
     * due first is taken to be disputed first, for it is what would be called about.
     */
    private static final String DISPUTED =
            """
            held as (
                select invoice, account, dispute, min(position) as position,
                       cast(sum(held_minor) as bigint) as held_minor
                from dispute_step
                where book = :book and effective_on <= :on and position <= :known %s
                group by invoice, account, dispute
                having sum(held_minor) > 0
            ),
            disputed as (
                select h.invoice, h.account, i.currency, i.due_on, o.open_minor,
                       least(h.held_minor, greatest(0, o.open_minor)) as disputed_minor
                from (select invoice, account, cast(sum(held_minor) as bigint) as held_minor
                      from held group by invoice, account) h
                join item i on i.book = :book and i.item = h.invoice and i.kind = 'INVOICE'
                cross join lateral (
                    select case
                        when i.last_effective_on <= :on and i.last_position <= :known
                            then i.open_minor
                        else (select cast(coalesce(sum(e.amount_minor), 0) as bigint)
                              from entry e
                              where e.book = :book and e.item = h.invoice
                                and e.item_kind = 'INVOICE'
                                and e.effective_on <= :on and e.position <= :known)
                        end as open_minor) o
            ),
            disputed_part as (
                select d.account, 'INVOICE' as kind, d.invoice as item,
                       coalesce(n.number, 1) as installment,
                       coalesce(n.due_on, d.due_on) as due_on, d.currency, p.open_minor,
                       greatest(0, least(p.open_minor, d.disputed_minor - p.earlier_minor))
                           as disputed_minor
                from disputed d
                left join installment n
                  on d.due_on is null and n.book = :book and n.invoice = d.invoice
                {paid}
                cross join lateral (
                    select case when n.number is null then d.open_minor
                                else part_open(d.open_minor, n.amount_minor, n.earlier_minor,
                                               n.later_minor, m.own_minor, m.before_minor,
                                               m.after_minor) end as open_minor,
                           case when n.number is null then 0
                                else least(n.earlier_minor - m.before_minor,
                                           greatest(0, d.open_minor
                                                       - (n.later_minor - m.after_minor)
                                                       - (n.amount_minor - m.own_minor))) end
                               as earlier_minor) p
            )
            """
                    .replace("{paid}\n", OpenItemSql.PAID_BY_NUMBER);

    /** Joins what is disputed of them to parts {@code p} of open items. */
    public static final String OF_PARTS =
            """
            left join disputed_part dp
              on p.kind = dp.kind and dp.item = p.item and dp.installment = p.installment
            """;

    public static final String OF_BOOK = of("");
    public static final String OF_ACCOUNT = of("and account = :account");

    private DisputedSql() {}

    /**
     * The same of some disputes.
     *
     * @param which a condition on {@code dispute_step}, such as {@code and invoice = :invoice}
     */
    public static String of(String which) {
        return DISPUTED.formatted(which);
    }
}
