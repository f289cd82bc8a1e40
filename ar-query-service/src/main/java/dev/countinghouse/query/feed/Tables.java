package dev.countinghouse.query.feed;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** What the tables of a projection are like. */
enum Tables {
    MISSING,
    /** Of this version, and yet of another making. */
    OTHERS,
    FITTING;

    static Tables of(ProjectionSchema schema, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!schema.exists(connection)) return MISSING;
            return schema.fits(connection) ? FITTING : OTHERS;
        }
    }
}
