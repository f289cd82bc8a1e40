package dev.countinghouse.query.queues;

/**
 * What is the same for all queues. Owners and follow-up dates are read once for the whole queue and
 * not for each row.
 */
final class QueueSql {

    /** Goes on from a queue's {@code waiting}. */
    private static final String ROWS =
            """
            ,
            assigned as (
                select distinct on (item) item, owner, assigned_on
                from assignment
                where book = :book and queue = :queue
                  and position <= :known and assigned_on <= :on
                order by item, position desc
            ),
            followed as (
                select distinct on (item) item, follow_up_on, snoozed, note
                from follow_up
                where book = :book and queue = :queue and position <= :known and set_on <= :on
                order by item, position desc
            ),
            queued as (
                select w.item, w.account, w.amount_minor, w.currency, w.since, w.why,
                       w.why_values, w.next, greatest(0, :on - w.since) as age_days,
                       x.owner, case when x.owner is not null then x.assigned_on end as owned_since,
                       f.follow_up_on, f.note,
                       coalesce(f.snoozed and f.follow_up_on > :on, false) as snoozed,
                       coalesce(f.follow_up_on, w.deadline,
                                w.since + cast(:serviceLevel as int)) as due_by
                from waiting w
                left join assigned x on x.item = w.item
                left join followed f on f.item = w.item
            )
            """;

    /** By currency: what stands in the queue, and what is snoozed besides. */
    static final String TOTALS =
            ROWS
                    + """
                    select currency,
                           count(*) filter (where not snoozed) as items,
                           cast(coalesce(sum(amount_minor) filter (where not snoozed), 0) as bigint)
                               as amount_minor,
                           coalesce(max(age_days) filter (where not snoozed), 0) as oldest_days,
                           count(*) filter (where not snoozed and owner = :me) as mine,
                           count(*) filter (where not snoozed and owner is null) as unassigned,
                           count(*) filter (where snoozed) as snoozed,
                           count(*) filter (where not snoozed and follow_up_on <= :on) as due_today
                    from queued
                    group by currency
                    order by currency
                    """;

    private static final String WANTED =
            """
            (cast(:account as text) is null or q.account = :account)
            and (cast(:owner as text) is null or q.owner = :owner)
            and (not :unassigned or q.owner is null)
            and (cast(:why as text) is null or q.why = :why)
            and (:snoozed = 'INCLUDE' or q.snoozed = (:snoozed = 'ONLY'))
            and (cast(:followUpBy as date) is null or q.follow_up_on <= :followUpBy)
            """;

    static final String LIST =
            ROWS
                    + """
                    select q.*, a.name as account_name
                    from queued q
                    join account a on a.book = :book and a.account = q.account
                    where
                    """
                    + WANTED
                    + """
                    %s
                    order by %s
                    limit :limit
                    """;

    /** One item, and those beside it among the wanted. */
    static final String ONE =
            ROWS
                    + """
                    , beside as (
                        select q.item, lag(q.item) over way as previous_item,
                               lead(q.item) over way as following_item
                        from queued q
                        join account a on a.book = :book and a.account = q.account
                        where q.item = :item or (
                    """
                    + WANTED
                    + """
                        )
                        window way as (order by %s)
                    )
                    select q.*, a.name as account_name, b.previous_item, b.following_item
                    from queued q
                    join account a on a.book = :book and a.account = q.account
                    join beside b on b.item = q.item
                    where q.item = :item
                    """;

    private QueueSql() {}
}
