package dev.countinghouse.query.deliveries;

import dev.countinghouse.query.paper.Paper;
import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.registers.Registers;

import org.springframework.stereotype.Component;

import java.util.List;

/** Documents that did not arrive, and letters that are to be printed. */
@Component
final class DeliveriesQueue implements Queue.Source {

    private static final String WAITING =
            "with waiting as (select w.delivery as item, w.account,"
                    + " cast(0 as bigint) as amount_minor, a.currency,"
                    + " coalesce(w.since, w.requested_on) as since, case w.state when 'FAILED' then 'NOT_SENT'"
                    + " when 'PREPARED' then 'TO_PRINT' else w.state end as why,"
                    + " json_build_object('kind', w.kind, 'detail', coalesce(w.detail, ''))"
                    + " as why_values,"
                    + " case w.state when 'PREPARED' then 'PRINT' else 'SEND_AGAIN' end as next,"
                    + " cast(null as date) as deadline from ("
                    + Deliveries.ROWS
                    + ") w join account a on a.book = :book and a.account = w.account"
                    + " where (w.state in ('FAILED', 'UNDECIDED', 'BOUNCED', 'COMPLAINED')"
                    + " or (w.state = 'PREPARED' and w.channel = 'LETTER'))"
                    // what was sent again is the later one's matter
                    + " and not exists (select from delivery l where l.book = :book"
                    + " and l.document = w.document and l.kind = w.kind"
                    + " and l.position > w.position and l.position <= :known))";

    @Override
    public Queue queue() {
        return new Queue("deliveries", 65, 3, List.of(Registers.NAME, Paper.NAME), WAITING);
    }
}
