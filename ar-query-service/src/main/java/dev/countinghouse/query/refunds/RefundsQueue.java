package dev.countinghouse.query.refunds;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.registers.Registers;

import org.springframework.stereotype.Component;

import java.util.List;

/** Refunds that were let pass and are to be paid, and those whose money came back. */
@Component
final class RefundsQueue implements Queue.Source {

    private static final String WAITING =
            "with waiting as (select w.refund as item, w.account, w.amount_minor, w.currency,"
                    + " w.effective_on as since, w.state as why,"
                    + " json_build_object('reason', w.reason) as why_values,"
                    + " case w.state when 'FAILED' then 'REISSUE' else 'ISSUE' end as next, cast(null as date) as deadline from ("
                    + Refunds.ROWS
                    + ") w where w.state in ('APPROVED', 'FAILED'))";

    @Override
    public Queue queue() {
        return new Queue("refunds", 27, 5, List.of(Registers.NAME), WAITING);
    }
}
