package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The adjustments of a batch: proposed, then made or declined. */
final class AdjustmentRows implements TableFold {

    private final RowBatch proposals =
            new RowBatch(
                    """
                    insert into adjustment (book, adjustment, account, invoice, kind, amount_minor,
                        on_account_minor, currency, reason, effective_on, lines,
                        proposed_position, proposed_by, proposed_at)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                    "text",
                    "int8",
                    "text",
                    "timestamptz");
    private final RowBatch made =
            new RowBatch(
                    """
                    insert into adjustment (book, adjustment, account, invoice, kind, amount_minor,
                        on_account_minor, currency, reason, effective_on, lines, made_position,
                        approved_by, made_at, made_by, number)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (book, adjustment) do update
                    set on_account_minor = excluded.on_account_minor,
                        effective_on = excluded.effective_on,
                        made_position = excluded.made_position, approved_by = excluded.approved_by,
                        made_at = excluded.made_at, made_by = excluded.made_by,
                        number = excluded.number
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
                    "text",
                    "int8",
                    "text",
                    "timestamptz",
                    "text",
                    "text");
    private final RowBatch declined = AdjustmentSteps.of("declined", "decline_reason", "text");

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case AdjustmentProposed e -> proposed(e, envelope);
            case AdjustmentDeclined e -> declined(e, envelope);
            case AdjustmentMade e -> made(e, envelope);
            default -> {}
        }
    }

    private void proposed(AdjustmentProposed e, EventEnvelope at) {
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
                json(e.lines()),
                at.position(),
                e.proposedBy(),
                at.recordedAt());
    }

    private void made(AdjustmentMade e, EventEnvelope at) {
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
                json(e.lines()),
                at.position(),
                e.doneBy().approvedBy(),
                at.recordedAt(),
                e.doneBy().person(),
                e.number());
    }

    private static @Nullable String json(@Nullable List<MemoLine> lines) {
        return lines == null ? null : EventJson.mapper().writeValueAsString(lines);
    }

    private void declined(AdjustmentDeclined e, EventEnvelope at) {
        declined.add(
                e.book(),
                e.adjustment(),
                at.position(),
                e.declinedBy(),
                at.recordedAt(),
                e.reason());
    }

    @Override
    public void write(Pipeline pipeline) {
        pipeline.update(proposals);
        pipeline.update(made);
        pipeline.update(declined);
    }
}
