package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;

import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

/**
 * One state of a book in both projections, for as long as a view is being made.
 *
 * @param source gives the snapshot's own connection to Spring's JDBC classes
 */
record Snapshot(
        DataSource source, JdbcClient database, BookId book, Reached receivables, Reached journal) {

    /** How far a projection has come with a book. */
    record Reached(int partition, long position, long bookPosition) {
        static final Reached NOTHING = new Reached(0, 0, 0);
    }

    /** The last position that both projections have reached, or the one asked for if earlier. */
    long known(long asked) {
        return Math.min(asked, Math.min(receivables.position(), journal.position()));
    }
}
