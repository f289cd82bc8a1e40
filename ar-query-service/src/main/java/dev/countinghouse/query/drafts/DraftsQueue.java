package dev.countinghouse.query.drafts;

import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.queues.Queue;

import org.springframework.stereotype.Component;

import java.util.List;

/** Drafts that are held, since they are. */
@Component
final class DraftsQueue implements Queue.Source {

    private static final int RANK = 22;
    private static final int SERVICE_LEVEL_DAYS = 2;

    private static final String WAITING =
            DraftSql.OPEN
                    + """
                    , waiting as (
                        select draft as item, account, net_minor as amount_minor, currency, since,
                               'HELD' as why,
                               json_build_object('reason', reason, 'by', done_by) as why_values,
                               'END_HOLD' as next, cast(null as date) as deadline
                        from standing
                        where state = 'HELD'
                    )
                    """;

    @Override
    public Queue queue() {
        return new Queue("drafts", RANK, SERVICE_LEVEL_DAYS, List.of(Billing.NAME), WAITING);
    }
}
