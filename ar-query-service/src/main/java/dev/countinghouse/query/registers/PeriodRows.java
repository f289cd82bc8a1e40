package dev.countinghouse.query.registers;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** When months were closed and opened again, and by whom. */
final class PeriodRows implements TableFold {

    private static final NewRows.Table CHANGES =
            NewRows.table(
                    "period_change",
                    "book text",
                    "period text",
                    "position int8",
                    "state text",
                    "changed_at timestamptz",
                    "changed_by text",
                    "reason text");

    private final NewRows changes = new NewRows(CHANGES);

    @Override
    public void add(EventEnvelope envelope) {
        ArEvent event = envelope.event();
        switch (event) {
            case PeriodClosed e -> changed(envelope, e.period(), "CLOSED", null);
            case PeriodReopened e -> changed(envelope, e.period(), "OPEN", e.reason());
            default -> {}
        }
    }

    private void changed(
            EventEnvelope envelope,
            AccountingPeriod period,
            String state,
            @Nullable String reason) {
        changes.add(
                envelope.book(),
                period.value(),
                envelope.position(),
                state,
                envelope.recordedAt(),
                envelope.metadata().get(EventMetadata.ACTOR),
                reason);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(changes);
    }
}
