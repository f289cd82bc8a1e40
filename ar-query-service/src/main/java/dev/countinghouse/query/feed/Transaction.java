package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** A transaction that is rolled back unless it was committed. */
record Transaction(Connection connection) implements AutoCloseable {

    static Transaction begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            return new Transaction(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** The pool takes its connection back only as it gave it. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
