package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundEvent;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;
import dev.countinghouse.query.subledger.ItemKind;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Refunds, and each step of them. */
final class RefundRows implements TableFold {

    private static final NewRows.Table REFUNDS =
            NewRows.table(
                    "refund",
                    "book text",
                    "refund text",
                    "account text",
                    "credit_kind text",
                    "credit text",
                    "amount_minor int8",
                    "currency text",
                    "reason text",
                    "requested_on date",
                    "position int8");

    private static final NewRows.Table STEPS =
            NewRows.table(
                    "refund_step",
                    "book text",
                    "refund text",
                    "position int8",
                    "state text",
                    "effective_on date",
                    "done_by text",
                    "done_at timestamptz",
                    "reason text",
                    "method text",
                    "reference text");

    /** What a refund is after a step. */
    private enum State {
        REQUESTED,
        APPROVED,
        CANCELLED,
        ISSUED,
        FAILED
    }

    private final NewRows refunds = new NewRows(REFUNDS);
    private final NewRows steps = new NewRows(STEPS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof RefundEvent event)) return;
        switch (event) {
            case RefundRequested e -> {
                requested(e, envelope.position());
                step(envelope, e, State.REQUESTED, e.reason(), null, null);
            }
            case RefundApproved e -> step(envelope, e, State.APPROVED, null, null, null);
            case RefundCancelled e -> step(envelope, e, State.CANCELLED, e.reason(), null, null);
            case RefundIssued e ->
                    step(envelope, e, State.ISSUED, null, e.method().name(), e.reference());
            case RefundFailed e -> step(envelope, e, State.FAILED, e.reason(), null, null);
        }
    }

    private void requested(RefundRequested e, long position) {
        refunds.add(
                e.book(),
                e.refund(),
                e.credit().account(),
                ItemKind.of(e.credit().item()),
                e.credit().item().value(),
                e.amount().minor(),
                e.amount().currency(),
                e.reason(),
                e.requestedOn(),
                position);
    }

    private void step(
            EventEnvelope envelope,
            RefundEvent event,
            State state,
            @Nullable String reason,
            @Nullable String method,
            @Nullable String reference) {
        steps.add(
                event.book(),
                event.refund(),
                envelope.position(),
                state,
                event.effectiveOn(),
                envelope.metadata().get(EventMetadata.ACTOR),
                envelope.recordedAt(),
                reason,
                method,
                reference);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(refunds);
        pipeline.insert(steps);
    }
}
