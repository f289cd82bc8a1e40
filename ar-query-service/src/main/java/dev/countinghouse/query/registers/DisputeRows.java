package dev.countinghouse.query.registers;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Disputes, each opening and resolution of them, and what was said. */
final class DisputeRows implements TableFold {

    private static final NewRows.Table DISPUTES =
            NewRows.table(
                    "dispute",
                    "book text",
                    "dispute text",
                    "account text",
                    "invoice text",
                    "line int4",
                    "kind text",
                    "reason text",
                    "text text",
                    "opened_on date",
                    "opened_by text",
                    "paid_short_by text",
                    "position int8");

    private static final NewRows.Table STEPS =
            NewRows.table(
                    "dispute_step",
                    "book text",
                    "dispute text",
                    "position int8",
                    "account text",
                    "invoice text",
                    "effective_on date",
                    "state text",
                    "held_minor int8",
                    "deadline date",
                    "outcome text",
                    "adjustment text",
                    "payment text",
                    "reason text",
                    "done_by text");

    private static final NewRows.Table ENTRIES =
            NewRows.table(
                    "dispute_entry",
                    "book text",
                    "dispute text",
                    "position int8",
                    "entry text",
                    "direction text",
                    "person text",
                    "text text",
                    "documents text",
                    "noted_on date",
                    "noted_by text");

    private static final String OPEN = "OPEN";

    private final NewRows disputes = new NewRows(DISPUTES);
    private final NewRows steps = new NewRows(STEPS);
    private final NewRows entries = new NewRows(ENTRIES);

    @Override
    public void add(EventEnvelope envelope) {
        ArEvent event = envelope.event();
        switch (event) {
            case DisputeOpened e -> opened(e, envelope.position());
            case DisputeReopened e -> reopened(e, envelope.position());
            case DisputeResolved e -> resolved(e, envelope.position());
            case DisputeNoted e -> noted(e, envelope.position());
            default -> {}
        }
    }

    private void opened(DisputeOpened e, long position) {
        disputes.add(
                e.book(),
                e.dispute(),
                e.account(),
                e.invoice(),
                e.line(),
                e.kind(),
                e.reason(),
                e.text(),
                e.openedOn(),
                e.openedBy(),
                e.paidShortBy(),
                position);
        steps.add(
                e.book(),
                e.dispute(),
                position,
                e.account(),
                e.invoice(),
                e.openedOn(),
                OPEN,
                minor(e.disputed()),
                e.deadline(),
                null,
                null,
                null,
                null,
                e.openedBy());
    }

    private void reopened(DisputeReopened e, long position) {
        steps.add(
                e.book(),
                e.dispute(),
                position,
                e.account(),
                e.invoice(),
                e.reopenedOn(),
                OPEN,
                minor(e.disputed()),
                e.deadline(),
                null,
                null,
                null,
                e.reason(),
                e.reopenedBy());
    }

    private void resolved(DisputeResolved e, long position) {
        steps.add(
                e.book(),
                e.dispute(),
                position,
                e.account(),
                e.invoice(),
                e.resolvedOn(),
                "RESOLVED",
                -minor(e.released()),
                null,
                e.outcome(),
                e.adjustment(),
                e.payment(),
                e.reason(),
                e.resolvedBy());
    }

    private void noted(DisputeNoted e, long position) {
        entries.add(
                e.book(),
                e.dispute(),
                position,
                e.entry(),
                e.direction(),
                e.person(),
                e.text(),
                EventJson.mapper().writeValueAsString(e.documents()),
                e.notedOn(),
                e.notedBy());
    }

    private static long minor(@Nullable Money held) {
        return held == null ? 0 : held.minor();
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(disputes);
        pipeline.insert(steps);
        pipeline.insert(entries);
    }
}
