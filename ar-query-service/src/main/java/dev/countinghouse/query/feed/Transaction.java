package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** A transaction that is rolled back unless it was committed. */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final boolean own;

    private Transaction(Connection connection, boolean own) throws SQLException {
        this.connection = connection;
        this.own = own;
        connection.setAutoCommit(false);
    }

    /** On a connection of its own. */
    static Transaction begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return new Transaction(connection, true);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** On a connection that stays open. */
    static Transaction on(Connection connection) throws SQLException {
        return new Transaction(connection, false);
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** The pool takes its connection back only as it gave it. */
    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } finally {
            if (own) connection.close();
        }
    }
}
