package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Notes. */
final class NoteRows implements TableFold {

    private static final NewRows.Table NOTES =
            NewRows.table(
                    "note",
                    "book text",
                    "note text",
                    "account text",
                    "invoice text",
                    "kind text",
                    "text text",
                    "effective_on date",
                    "position int8",
                    "written_by text",
                    "written_at timestamptz");

    private final NewRows notes = new NewRows(NOTES);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof NoteAdded e)) return;
        notes.add(
                e.book(),
                e.note(),
                e.account(),
                e.invoice(),
                e.kind(),
                e.text(),
                e.effectiveOn(),
                envelope.position(),
                envelope.metadata().get(EventMetadata.ACTOR),
                envelope.recordedAt());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(notes);
    }
}
