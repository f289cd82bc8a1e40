package dev.countinghouse.query.disputes;

import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.disputed.DisputedSql;

/** How disputes are read as they stood on D, as known at K. */
final class DisputeSql {

    /** Goes on from what is held. What is disputed is shared by age. */
    private static final String STANDING =
            """
            , share as (
                select h.dispute,
                       greatest(0, least(h.held_minor, greatest(0, d.open_minor) - coalesce(
                           sum(h.held_minor) over (
                               partition by h.invoice order by h.position
                               rows between unbounded preceding and 1 preceding), 0)))
                           as disputed_minor
                from held h
                join disputed d on d.invoice = h.invoice
            ),
            standing as (
                select d.dispute, d.account, d.invoice, d.line, d.kind, d.reason, d.text,
                       d.opened_on, d.opened_by, d.position,
                       {name} as account_name, i.number, i.currency,
                       case when d.kind <> 'INQUIRY' then o.held_minor end as amount_minor,
                       cast(coalesce(s.disputed_minor, 0) as bigint) as disputed_minor,
                       o.deadline, x.owner, l.state,
                       case when l.state = 'RESOLVED' then l.effective_on end as resolved_on,
                       case when l.state = 'RESOLVED' then l.done_by end as resolved_by,
                       case when l.state = 'RESOLVED' then l.reason end as resolution,
                       l.outcome, l.adjustment, l.payment,
                       case when j.reversed_on <= :on and j.reversed_position <= :known
                                then j.reversed_on
                            when y.reversed_on <= :on and y.reversed_position <= :known
                                then y.reversed_on end as taken_back_on,
                       case when l.state = 'RESOLVED' then l.effective_on else :on end
                           - d.opened_on as cycle_days
                from dispute d
                join invoice i on i.book = :book and i.invoice = d.invoice
                join account a on a.book = :book and a.account = d.account
                {renamed}
                cross join lateral (
                    select state, effective_on, outcome, adjustment, payment, reason, done_by
                    from dispute_step
                    where book = :book and dispute = d.dispute
                      and effective_on <= :on and position <= :known
                    order by position desc limit 1) l
                cross join lateral (
                    select held_minor, deadline
                    from dispute_step
                    where book = :book and dispute = d.dispute and state = 'OPEN'
                      and effective_on <= :on and position <= :known
                    order by position desc limit 1) o
                left join lateral (
                    select owner
                    from assignment
                    where book = :book and queue = 'disputes' and item = d.dispute
                      and assigned_on <= :on and position <= :known
                    order by position desc limit 1) x on true
                left join share s on s.dispute = d.dispute
                left join adjustment j on j.book = :book and j.adjustment = l.adjustment
                left join payment y on y.book = :book and y.payment = l.payment
                where d.book = :book and d.position <= :known
            )
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    /** All disputes of a book, in {@code standing}. */
    static final String OF_BOOK = "with " + DisputedSql.OF_BOOK + STANDING;

    /** The same, looking at the invoice of one dispute only. */
    static final String OF_ONE =
            "with "
                    + DisputedSql.of(
                            """
                            and invoice = (select invoice from dispute
                                           where book = :book and dispute = :dispute)
                            """)
                    + STANDING;

    private DisputeSql() {}
}
