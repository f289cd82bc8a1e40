package dev.countinghouse.command.eventstore;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database that breaks as a machine at its end does, when told to. */
public final class BreakingDataSource extends DelegatingDataSource {

    private final AtomicInteger breaks = new AtomicInteger();

    public BreakingDataSource(DataSource database) {
        super(database);
    }

    /** Breaks the next request for a connection. */
    public void breakNext() {
        breaks.set(1);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (breaks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new InternalError("as a test has it");
        }
        return super.getConnection();
    }
}
