package dev.countinghouse.query.registers;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Lists that somebody kept by name: every change, a removal being one. */
final class ViewRows implements TableFold {

    private static final NewRows.Table CHANGES =
            NewRows.table(
                    "view_change",
                    "book text",
                    "view text",
                    "position int8",
                    "changed_on date",
                    "removed bool",
                    "name text",
                    "page text",
                    "query text",
                    "owner text",
                    "shared bool");

    private final NewRows changes = new NewRows(CHANGES);

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case ViewSaved e ->
                    changes.add(
                            e.book(),
                            e.view(),
                            at,
                            e.savedOn(),
                            false,
                            e.name(),
                            e.page(),
                            e.query(),
                            e.owner(),
                            e.shared());
            case ViewRemoved e ->
                    changes.add(
                            e.book(),
                            e.view(),
                            at,
                            e.removedOn(),
                            true,
                            null,
                            null,
                            null,
                            null,
                            null);
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(changes);
    }
}
