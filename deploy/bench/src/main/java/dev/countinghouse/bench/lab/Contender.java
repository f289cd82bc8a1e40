package dev.countinghouse.bench.lab;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** One way to do a work, with a memory of what it was promised. */
public interface Contender extends AutoCloseable {

    default boolean takes(Load load) {
        return true;
    }

    /** What must be done before a turn and is no part of it. */
    default void prepare() throws Exception {}

    /** Does the work under a load, for a time. */
    Sample under(Load load, Duration length) throws Exception;

    /**
     * Looks at everything that was written.
     *
     * @throws OracleException if something was lost or doubled, or does not hold
     */
    void verify() throws Exception;

    /** Processes of its own, by name, whose time is counted. */
    default Map<String, Long> processes() {
        return Map.of();
    }

    @Override
    void close() throws IOException, SQLException;
}
