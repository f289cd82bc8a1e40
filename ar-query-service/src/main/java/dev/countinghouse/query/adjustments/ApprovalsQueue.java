package dev.countinghouse.query.adjustments;

import dev.countinghouse.query.queues.Queue;
import dev.countinghouse.query.registers.Registers;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Everything that somebody other than its proposer decides on: adjustments, the fees of payments
 * that came back among them, reversals of adjustments, voids and refunds. Its amount is by how much
 * it would change what is owed; its age counts from the day on which it was recorded (UTC).
 */
@Component
final class ApprovalsQueue implements Queue.Source {

    private static final String WAITING =
            """
            with waiting as (
                select item, account, amount_minor, currency,
                       cast(proposed_at at time zone 'UTC' as date) as since,
                       'PROPOSED' as why,
                       json_build_object(
                           'proposedBy', proposed_by,
                           'kind', kind,
                           'reason', reason) as why_values,
                       case kind when 'REVERSAL' then 'APPROVE_REVERSAL'
                                 when 'VOID' then 'APPROVE_VOID'
                                 when 'REFUND' then 'APPROVE_REFUND'
                                 else 'APPROVE_ADJUSTMENT' end as next,
                       cast(null as date) as deadline
                from proposal
                where book = :book and position <= :known
                  and (ended_position is null or ended_position > :known)
            )
            """;

    @Override
    public Queue queue() {
        return new Queue("approvals", 30, 2, List.of(Registers.NAME), WAITING);
    }
}
