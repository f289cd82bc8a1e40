package dev.countinghouse.query.openitems;

import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.subledger.Subledger;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Accounts that owe something late: since the oldest due date, all that is late together. What they
 * dispute waits in a queue of its own.
 */
@Component
final class OverdueQueue implements Queue.Source {

    private static final String WAITING =
            (OpenItemSql.OPEN_OF_BOOK
                            + ", "
                            + DisputedSql.OF_BOOK
                            + """
                            , waiting as (
                                select p.account as item, p.account,
                                       cast(sum(p.open_minor - coalesce(dp.disputed_minor, 0))
                                            as bigint) as amount_minor, p.currency,
                                       min(p.due_on) as since, 'OVERDUE' as why,
                                       json_build_object(
                                           'oldestDueOn', cast(min(p.due_on) as text),
                                           'daysLate', cast(:on - min(p.due_on) as text),
                                           'items', cast(count(*) as text)) as why_values,
                                       'CALL' as next, cast(null as date) as deadline
                                from part p
                                {disputed}
                                where p.open_minor > coalesce(dp.disputed_minor, 0)
                                  and p.due_on < :on
                                group by p.account, p.currency
                            )
                            """)
                    .replace("{disputed}\n", DisputedSql.OF_PARTS);

    @Override
    public Queue queue() {
        return new Queue("overdue", 20, 60, List.of(Subledger.NAME), WAITING);
    }
}
