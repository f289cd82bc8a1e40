package dev.countinghouse.query.openitems;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.subledger.Subledger;

import org.springframework.stereotype.Component;

import java.util.List;

/** Accounts that owe something late: since the oldest due date, all that is late together. */
@Component
final class OverdueQueue implements Queue.Source {

    private static final String WAITING =
            OpenItemSql.OPEN_OF_BOOK
                    + """
                    , waiting as (
                        select account as item, account,
                               cast(sum(open_minor) as bigint) as amount_minor, currency,
                               min(due_on) as since, 'OVERDUE' as why,
                               json_build_object(
                                   'oldestDueOn', cast(min(due_on) as text),
                                   'daysLate', cast(:on - min(due_on) as text),
                                   'items', cast(count(*) as text)) as why_values,
                               'CALL' as next
                        from part
                        where open_minor > 0 and due_on < :on
                        group by account, currency
                    )
                    """;

    @Override
    public Queue queue() {
        return new Queue("overdue", 20, 60, List.of(Subledger.NAME), WAITING);
    }
}
