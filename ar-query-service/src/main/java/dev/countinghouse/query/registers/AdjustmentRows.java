package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

/** The adjustments of a batch: proposed, then made or declined, perhaps reversed. */
final class AdjustmentRows implements TableFold {

    private final RowBatch proposals =
            new RowBatch(
                    """
                    insert into adjustment (book, adjustment, account, invoice, kind, amount_minor,
                        on_account_minor, currency, reason, effective_on, proposed_position,
                        proposed_by)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    "text",
                    "text",
                    "text",
                    "text",
                    "text",
                    "int8",
                    "int8",
                    "text",
                    "text",
                    "date",
                    "int8",
                    "text");
    private final RowBatch made =
            new RowBatch(
                    """
                    insert into adjustment (book, adjustment, account, invoice, kind, amount_minor,
                        on_account_minor, currency, reason, effective_on, made_position, approved_by)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (book, adjustment) do update
                    set on_account_minor = excluded.on_account_minor,
                        effective_on = excluded.effective_on,
                        made_position = excluded.made_position, approved_by = excluded.approved_by
                    """,
                    "text",
                    "text",
                    "text",
                    "text",
                    "text",
                    "int8",
                    "int8",
                    "text",
                    "text",
                    "date",
                    "int8",
                    "text");
    private final RowBatch declined =
            new RowBatch(
                    """
                    update adjustment
                    set declined_position = d.position, declined_by = d.declined_by
                    from unnest(?, ?, ?, ?) as d (book, adjustment, position, declined_by)
                    where adjustment.book = d.book and adjustment.adjustment = d.adjustment
                    """,
                    "text",
                    "text",
                    "int8",
                    "text");
    private final RowBatch reversed =
            new RowBatch(
                    """
                    update adjustment
                    set reversed_on = r.reversed_on, reversed_position = r.position
                    from unnest(?, ?, ?, ?) as r (book, adjustment, reversed_on, position)
                    where adjustment.book = r.book and adjustment.adjustment = r.adjustment
                    """,
                    "text",
                    "text",
                    "date",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case AdjustmentProposed e -> proposed(e, at);
            case AdjustmentDeclined e -> declined(e, at);
            case AdjustmentMade e -> made(e, at);
            case AdjustmentReversed e -> reversed(e, at);
            default -> {}
        }
    }

    private void proposed(AdjustmentProposed e, long at) {
        proposals.add(
                e.book(),
                e.adjustment(),
                e.account(),
                e.invoice(),
                e.kind(),
                e.amount().minor(),
                e.invoice() == null ? e.amount().minor() : 0,
                e.amount().currency(),
                e.reason(),
                e.effectiveOn(),
                at,
                e.proposedBy());
    }

    private void made(AdjustmentMade e, long at) {
        made.add(
                e.book(),
                e.adjustment(),
                e.account(),
                e.invoice(),
                e.kind(),
                e.amount().minor(),
                e.onAccount().minor(),
                e.amount().currency(),
                e.reason(),
                e.effectiveOn(),
                at,
                e.doneBy().approvedBy());
    }

    private void declined(AdjustmentDeclined e, long at) {
        declined.add(e.book(), e.adjustment(), at, e.declinedBy());
    }

    private void reversed(AdjustmentReversed e, long at) {
        reversed.add(e.book(), e.adjustment(), e.effectiveOn(), at);
    }

    @Override
    public void write(Pipeline pipeline) {
        pipeline.update(proposals);
        pipeline.update(made);
        pipeline.update(declined);
        pipeline.update(reversed);
    }
}
