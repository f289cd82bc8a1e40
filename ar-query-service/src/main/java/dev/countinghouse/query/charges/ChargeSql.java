package dev.countinghouse.query.charges;

import dev.countinghouse.query.accounts.AccountNames;

/** How charges are read as they stood, as known at K. */
final class ChargeSql {

    /** Goes on from a condition on charges {@code c}. */
    private static final String STANDING =
            """
            with standing as (
                select c.charge, c.account, c.reference, c.returns, c.recurring, c.entered_by,
                       c.position, {name} as account_name, t.item, t.description, t.quantity,
                       t.charged_on, p.price, p.unit_price, p.amount_minor,
                       coalesce(p.currency, a.currency) as currency, p.steps,
                       case when s.state <> 'FREED' then s.draft end as draft, s.invoice,
                       case when s.state = 'CANCELLED' then s.reason else t.reason end as reason,
                       case when s.state in ('DRAFTED', 'BILLED', 'CANCELLED') then s.state
                            when p.amount_minor is null then 'UNPRICED'
                            else 'PRICED' end as state
                from charge c
                join account a on a.book = :book and a.account = c.account
                {renamed}
                cross join lateral (
                    select item, description, quantity, charged_on, reason
                    from charge_content
                    where book = :book and charge = c.charge and position <= :known
                    order by position desc limit 1) t
                cross join lateral (
                    select price, unit_price, amount_minor, currency, steps
                    from charge_price
                    where book = :book and charge = c.charge and position <= :known
                    order by position desc limit 1) p
                left join lateral (
                    select state, draft, invoice, reason
                    from charge_step
                    where book = :book and charge = c.charge and position <= :known
                    order by position desc limit 1) s on true
                where c.book = :book and c.position <= :known and {some}
            )
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    /** All of a book. */
    static final String ALL = STANDING.replace("{some}", "true");

    /**
     * Most closed ones are left out by their last closing. One may have been closed at K, opened
     * again, and closed later: its state then says so.
     */
    private static final String IS_OPEN =
            """
            (c.closed_position is null or c.closed_position > :known)
            and coalesce(s.state, '') not in ('BILLED', 'CANCELLED')
            """;

    /** Those that are not billed or cancelled. */
    static final String OPEN = STANDING.replace("{some}", IS_OPEN);

    /** Those of one account that are not billed or cancelled. */
    static final String OPEN_OF_ACCOUNT =
            STANDING.replace("{some}", IS_OPEN + "and c.account = :account");

    static final String ONE = STANDING.replace("{some}", "c.charge = :charge");

    private ChargeSql() {}
}
