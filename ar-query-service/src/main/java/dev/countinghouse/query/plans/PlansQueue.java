package dev.countinghouse.query.plans;

import dev.countinghouse.query.queues.Queue;

import org.springframework.stereotype.Component;

/** Payment plans of which a part was not paid in time. */
@Component
final class PlansQueue implements Queue.Source {

    private static final String WAITING =
            "with waiting as (select w.plan as item, w.account, w.missed_minor as amount_minor,"
                    + " w.currency, w.next_due_on as since, w.state as why,"
                    + " json_build_object('missedPart', w.missed_part, 'dueOn',"
                    + " cast(w.next_due_on as text)) as why_values,"
                    + " case w.missed_part when 'PUTS_REST_BACK' then 'END_PLAN' else 'CALL' end"
                    + " as next, cast(null as date) as deadline from ("
                    + Plans.ROWS
                    + ") w where w.state = 'MISSED')";

    @Override
    public Queue queue() {
        return new Queue("plans", 28, 5, PlansController.READS, WAITING);
    }
}
