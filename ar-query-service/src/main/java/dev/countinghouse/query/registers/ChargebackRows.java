package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.ChargebackClosed;
import dev.countinghouse.contract.payment.ChargebackEvent;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentInquired;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** What banks asked about payments, took of them and gave back, step by step. */
final class ChargebackRows implements TableFold {

    private static final NewRows.Table STEPS =
            NewRows.table(
                    "chargeback_step",
                    "book text",
                    "chargeback text",
                    "position int8",
                    "payment text",
                    "account text",
                    "state text",
                    "effective_on date",
                    "amount_minor int8",
                    "taken_minor int8",
                    "currency text",
                    "code text",
                    "note text",
                    "done_by text",
                    "done_at timestamptz");

    /** What a chargeback is after a step. */
    private enum State {
        INQUIRED,
        CHARGED_BACK,
        WON,
        CLOSED
    }

    private final NewRows steps = new NewRows(STEPS);

    @Override
    public void add(EventEnvelope at) {
        if (!(at.event() instanceof ChargebackEvent event)) return;
        switch (event) {
            case PaymentInquired e ->
                    step(at, e, State.INQUIRED, e.amount(), 0, e.code(), e.note());
            case PaymentChargedBack e -> {
                long taken = e.amount().minor();
                step(at, e, State.CHARGED_BACK, e.amount(), taken, e.code(), e.note());
            }
            case ChargebackReversed e -> {
                long back = -e.amount().minor();
                step(at, e, State.WON, e.amount(), back, null, null);
            }
            case ChargebackClosed e -> step(at, e, State.CLOSED, null, 0, null, e.note());
        }
    }

    private void step(
            EventEnvelope at,
            ChargebackEvent event,
            State state,
            @Nullable Money amount,
            long taken,
            @Nullable String code,
            @Nullable String note) {
        steps.add(
                event.book(),
                event.chargeback(),
                at.position(),
                event.payment(),
                event.account(),
                state,
                event.effectiveOn(),
                amount == null ? null : amount.minor(),
                taken,
                amount == null ? null : amount.currency(),
                code,
                note,
                at.metadata().get(EventMetadata.ACTOR),
                at.recordedAt());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(steps);
    }
}
