package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

/** How adjustments were taken back: proposed, then declined or done. */
final class ReversalRows implements TableFold {

    private final RowBatch reversed =
            new RowBatch(
                    """
                    update adjustment
                    set reversed_on = r.reversed_on, reversed_position = r.position,
                        reversed_at = r.reversed_at, reversed_by = r.reversed_by
                    from unnest(?, ?, ?, ?, ?, ?)
                        as r (book, adjustment, reversed_on, position, reversed_at, reversed_by)
                    where adjustment.book = r.book and adjustment.adjustment = r.adjustment
                    """,
                    "text",
                    "text",
                    "date",
                    "int8",
                    "timestamptz",
                    "text");

    private final RowBatch reversalProposals =
            new RowBatch(
                    """
                    update adjustment
                    set reversal_position = p.position, reversal_by = p.proposed_by,
                        reversal_at = p.proposed_at
                    from unnest(?, ?, ?, ?, ?)
                        as p (book, adjustment, position, proposed_by, proposed_at)
                    where adjustment.book = p.book and adjustment.adjustment = p.adjustment
                    """,
                    "text",
                    "text",
                    "int8",
                    "text",
                    "timestamptz");
    private final RowBatch reversalDeclines =
            new RowBatch(
                    """
                    update adjustment
                    set reversal_declined_position = d.position,
                        reversal_declined_by = d.declined_by,
                        reversal_declined_at = d.declined_at, reversal_decline_reason = d.reason
                    from unnest(?, ?, ?, ?, ?, ?)
                        as d (book, adjustment, position, declined_by, declined_at, reason)
                    where adjustment.book = d.book and adjustment.adjustment = d.adjustment
                    """,
                    "text",
                    "text",
                    "int8",
                    "text",
                    "timestamptz",
                    "text");

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case AdjustmentReversalProposed e ->
                    reversalProposals.add(
                            e.book(),
                            e.adjustment(),
                            envelope.position(),
                            e.proposedBy(),
                            envelope.recordedAt());
            case AdjustmentReversalDeclined e ->
                    reversalDeclines.add(
                            e.book(),
                            e.adjustment(),
                            envelope.position(),
                            e.declinedBy(),
                            envelope.recordedAt(),
                            e.reason());
            case AdjustmentReversed e -> reversed(e, envelope);
            default -> {}
        }
    }

    private void reversed(AdjustmentReversed e, EventEnvelope at) {
        reversed.add(
                e.book(),
                e.adjustment(),
                e.effectiveOn(),
                at.position(),
                at.recordedAt(),
                e.doneBy().person());
    }

    @Override
    public void write(Pipeline pipeline) {
        pipeline.update(reversalProposals);
        pipeline.update(reversalDeclines);
        pipeline.update(reversed);
    }
}
