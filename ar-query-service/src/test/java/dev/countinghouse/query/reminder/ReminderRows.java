package dev.countinghouse.query.reminder;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.reminder.ReminderNoted;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** A row a reminder. */
final class ReminderRows implements TableFold {

    private static final NewRows.Table REMINDERS =
            NewRows.table(
                    "reminder",
                    "book text",
                    "reminder text",
                    "account text",
                    "text text",
                    "remind_on date",
                    "noted_on date",
                    "position int8");

    private final NewRows reminders = new NewRows(REMINDERS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof ReminderNoted e)) return;
        reminders.add(
                e.book(),
                e.reminder(),
                e.account(),
                e.text(),
                e.remindOn(),
                e.effectiveOn(),
                envelope.position());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(reminders);
    }
}
