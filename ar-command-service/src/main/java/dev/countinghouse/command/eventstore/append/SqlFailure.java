package dev.countinghouse.command.eventstore.append;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** What a database error says about the statement that met it. */
record SqlFailure(@Nullable String state) {

    static final String NO_CONNECTION = "08001";

    /** As of a server that was made a copy of another one. */
    private static final String READ_ONLY = "25006";

    static SqlFailure of(SQLException e) {
        return new SqlFailure(e.getSQLState());
    }

    /** The connection is gone or the server is going: whether it was done is not known. */
    boolean isLoss() {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals(READ_ONLY);
    }

    /** The statement was rolled back for what is in it: bad data, broken constraints, too much. */
    boolean isAboutContent() {
        return state != null
                && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
