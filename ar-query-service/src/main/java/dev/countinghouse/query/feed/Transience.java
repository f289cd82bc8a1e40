package dev.countinghouse.query.feed;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells failures that pass by themselves from those that will be the same next time. */
final class Transience {

    /**
     * Connection, transaction rollback, resources, operator intervention, system, lock time-out.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58", "55");

    private Transience() {}

    static boolean of(Exception failure) {
        if (!(failure instanceof SQLException sql)) return false;
        if (sql instanceof SQLTransientException || sql instanceof SQLRecoverableException) {
            return true;
        }
        String state = sql.getSQLState();
        return state == null || CLASSES.contains(state.substring(0, 2));
    }
}
