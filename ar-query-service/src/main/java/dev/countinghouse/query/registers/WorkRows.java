package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkAssigned;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Who was given what waits in a queue, and when somebody comes back to it: every change. */
final class WorkRows implements TableFold {

    private static final NewRows.Table ASSIGNMENTS =
            NewRows.table(
                    "assignment",
                    "book text",
                    "queue text",
                    "item text",
                    "position int8",
                    "owner text",
                    "assigned_on date");

    private static final NewRows.Table FOLLOW_UPS =
            NewRows.table(
                    "follow_up",
                    "book text",
                    "queue text",
                    "item text",
                    "position int8",
                    "follow_up_on date",
                    "snoozed bool",
                    "note text",
                    "set_on date");

    private final NewRows assignments = new NewRows(ASSIGNMENTS);
    private final NewRows followUps = new NewRows(FOLLOW_UPS);

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case WorkAssigned e ->
                    assignments.add(e.book(), e.queue(), e.item(), at, e.owner(), e.assignedOn());
            case FollowUpSet e ->
                    followUps.add(
                            e.book(),
                            e.queue(),
                            e.item(),
                            at,
                            e.followUpOn(),
                            e.snoozed(),
                            e.note(),
                            e.setOn());
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(assignments);
        pipeline.insert(followUps);
    }
}
