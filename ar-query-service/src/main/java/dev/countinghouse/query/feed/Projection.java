package dev.countinghouse.query.feed;

import dev.countinghouse.contract.EventEnvelope;

import java.sql.SQLException;
import java.util.List;

/**
 * Tables that are folded from the events. Each projection has a PostgreSQL schema of its own, which
 * can be made again from the first event at any time: beside the one that serves, by the same code.
 */
public interface Projection {

    /** Its name, which is its schema's name too: lower-case letters only. */
    String name();

    /**
     * The script that makes its empty tables. Names are unqualified: it runs with the new schema as
     * search path. When it changes, the projection is rebuilt by itself.
     */
    String definition();

    /**
     * The script that makes, of tables that were filled, all that {@link #fill} leaves out and that
     * only readers need, such as current sums and indexes. A rebuild runs it once, when its tables
     * are nearly full, which costs far less than to keep all that up; empty tables are completed at
     * once.
     */
    default String completion() {
        return "";
    }

    /**
     * Adds a batch of events, of one book or of many, each book's in order and none twice. Rows
     * become visible together with the batch's progress or not at all.
     *
     * @param pipeline in a transaction, with the schema as its search path: unqualified names; what
     *     is left unsent in it is sent with the progress
     */
    void apply(List<EventEnvelope> batch, Pipeline pipeline) throws SQLException;

    /** Like {@link #apply}, in tables that are not completed yet. */
    default void fill(List<EventEnvelope> batch, Pipeline pipeline) throws SQLException {
        apply(batch, pipeline);
    }
}
