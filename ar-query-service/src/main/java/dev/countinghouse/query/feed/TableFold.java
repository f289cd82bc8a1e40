package dev.countinghouse.query.feed;

import dev.countinghouse.contract.EventEnvelope;

import java.sql.SQLException;

/**
 * What one batch of events does to a table, or to a few that go together: it is told the events,
 * each once and each book's in order, and then writes.
 */
public interface TableFold {

    /** Takes an event that the projection folds. */
    void add(EventEnvelope event);

    /** Takes note that an event was there which the projection does not fold. */
    default void pass(Place event) {}

    /**
     * Writes what was added. Rows become visible together with the batch's progress or not at all.
     *
     * @param pipeline in a transaction, with the schema as its search path: unqualified names; what
     *     is left unsent in it is sent with the progress
     */
    void write(Pipeline pipeline) throws SQLException;

    /** Like {@link #write}, into tables that are not completed yet. */
    default void fill(Pipeline pipeline) throws SQLException {
        write(pipeline);
    }
}
