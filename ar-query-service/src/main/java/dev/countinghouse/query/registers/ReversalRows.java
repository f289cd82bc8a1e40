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

    private final RowBatch reversed = AdjustmentSteps.of("reversed", "reversed_on", "date");
    private final RowBatch declined =
            AdjustmentSteps.of("reversal_declined", "reversal_decline_reason", "text");
    private final RowBatch proposals =
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

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case AdjustmentReversalProposed e ->
                    proposals.add(
                            e.book(),
                            e.adjustment(),
                            envelope.position(),
                            e.proposedBy(),
                            envelope.recordedAt());
            case AdjustmentReversalDeclined e ->
                    declined.add(
                            e.book(),
                            e.adjustment(),
                            envelope.position(),
                            e.declinedBy(),
                            envelope.recordedAt(),
                            e.reason());
            case AdjustmentReversed e ->
                    reversed.add(
                            e.book(),
                            e.adjustment(),
                            envelope.position(),
                            e.doneBy().person(),
                            envelope.recordedAt(),
                            e.effectiveOn());
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) {
        pipeline.update(proposals);
        pipeline.update(declined);
        pipeline.update(reversed);
    }
}
