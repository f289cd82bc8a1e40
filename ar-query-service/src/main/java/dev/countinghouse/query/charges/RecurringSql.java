package dev.countinghouse.query.charges;

import dev.countinghouse.query.accounts.AccountNames;

/**
 * How recurring charges are read as they stood, as known at K. The next date is counted from the
 * first, as the command service does; a date that a month has not is its last day.
 */
final class RecurringSql {

    /** Goes on from a condition on recurring charges {@code r}; without the {@code with}. */
    static final String COMING =
            """
            coming as (
                select r.*, {name} as account_name, coalesce(e.last_on, r.until) as ends_on,
                       e.reason, m.made,
                       cast(r.first_on + make_interval(
                                months => case when r.every_unit = 'MONTH'
                                               then r.every_count * m.made else 0 end,
                                weeks => case when r.every_unit = 'WEEK'
                                              then r.every_count * m.made else 0 end)
                            as date) as coming_on
                from recurring_charge r
                join account a on a.book = :book and a.account = r.account
                {renamed}
                left join lateral (
                    select last_on, reason from recurring_charge_end
                    where book = :book and recurring = r.recurring and position <= :known
                    order by position desc limit 1) e on true
                cross join lateral (
                    select cast(count(*) as int) as made from charge
                    where book = :book and recurring = r.recurring and position <= :known) m
                where r.book = :book and r.position <= :known and {some}
            ),
            next_ones as (
                select *, case when ends_on is null or coming_on <= ends_on
                               then coming_on end as next_on
                from coming
            )
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    static final String ALL = COMING.replace("{some}", "true");

    static final String OF_ACCOUNT = COMING.replace("{some}", "r.account = :account");

    private RecurringSql() {}
}
