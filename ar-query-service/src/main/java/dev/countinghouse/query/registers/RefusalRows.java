package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** What policies could not do by themselves, and what somebody has seen to since. */
final class RefusalRows implements TableFold {

    private static final NewRows.Table REFUSALS =
            NewRows.table(
                    "refusal",
                    "book text",
                    "refusal text",
                    "policy text",
                    "account text",
                    "kind text",
                    "about text",
                    "amount_minor int8",
                    "currency text",
                    "problem text",
                    "detail text",
                    "refused_on date",
                    "position int8");

    private static final NewRows.Table DISMISSALS =
            NewRows.table(
                    "refusal_dismissal",
                    "book text",
                    "refusal text",
                    "dismissed_on date",
                    "position int8");

    private final NewRows refusals = new NewRows(REFUSALS);
    private final NewRows dismissals = new NewRows(DISMISSALS);

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case ActionRefused e ->
                    refusals.add(
                            e.book(),
                            e.refusal(),
                            e.policy(),
                            e.account(),
                            e.kind(),
                            e.about(),
                            e.amount() == null ? null : e.amount().minor(),
                            e.amount() == null ? null : e.amount().currency(),
                            e.problem(),
                            e.detail(),
                            e.refusedOn(),
                            at);
            case RefusalDismissed e -> dismissals.add(e.book(), e.refusal(), e.dismissedOn(), at);
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(refusals);
        pipeline.insert(dismissals);
    }
}
