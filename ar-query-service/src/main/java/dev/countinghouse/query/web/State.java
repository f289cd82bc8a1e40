package dev.countinghouse.query.web;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.feed.Schemas;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.history.RecordedTimes;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;

/**
 * One unchanging state of some projections.
 *
 * @param database sees that state; tables go by their own names
 * @param reached the position of the book's last event that all of the projections have folded
 * @param furthest the position of the last that any of them has; 0 if there is no such book
 * @param made which tables they are
 */
public record State(
        JdbcClient database,
        BookId book,
        long reached,
        long furthest,
        String made,
        Schemas schemas) {

    private static final String PROGRESS =
            "select partition, position from %s.book_progress where book = :book";
    private static final Reached NOTHING = new Reached(0, 0);

    /**
     * A query with {@code :book}, {@code :on} and {@code :known}. What not all of the projections
     * know does not count.
     */
    public JdbcClient.StatementSpec ask(AsOf asOf, String sql) {
        return ask(sql).param("on", asOf.effectiveOn()).param("known", known(asOf));
    }

    /** A query with {@code :book}. */
    public JdbcClient.StatementSpec ask(String sql) {
        return database.sql(sql).param("book", book.value());
    }

    /** The last position that counts. */
    public long known(AsOf asOf) {
        return Math.min(asOf.known(), reached);
    }

    /** Whether something may have been folded that does not count. */
    public boolean isPast(AsOf asOf) {
        return known(asOf) < furthest;
    }

    /** How far one projection has come. */
    public Reached progress(String projection) {
        return ask(PROGRESS.formatted(schemas.of(projection)))
                .query((row, _) -> new Reached(row.getInt("partition"), row.getLong("position")))
                .optional()
                .orElse(NOTHING);
    }

    /**
     * The book's last position that was recorded by then; 0 if none was. The history must be one of
     * the projections.
     *
     * @throws NotReached if one of them has not come so far, or if the history cannot know it yet
     */
    long knownBy(Instant time) {
        long last = RecordedTimes.lastBy(database, book, time);
        if (last > reached) throw new NotReached("one of the projections", last);
        long history = progress(EventHistory.NAME).position();
        if (last == history && history < furthest) {
            throw new NotReached(EventHistory.NAME, furthest);
        }
        return last;
    }

    /** Has the rest of the answer's statements planned so. */
    public void plan(Plans plans) {
        database.sql(plans.sql()).update();
    }
}
