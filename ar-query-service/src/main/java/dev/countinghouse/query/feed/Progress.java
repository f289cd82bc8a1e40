package dev.countinghouse.query.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.countinghouse.contract.BookId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

/** Lets a reader wait until a projection has folded a book's events up to a position. */
public final class Progress {

    /** How soon what another instance folds is noticed; what this one folds is told at once. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * A partition's events come in the store's order: once any of them is at the position, all of
     * the book's that are before it have come.
     */
    private static final String REACHED =
            """
            select from %1$s.book_progress b left join %1$s.progress p using (partition)
            where b.book = ? and greatest(b.position, p.position) >= ?
            """;

    /** So many books' last positions are remembered; the database is asked about others. */
    private static final int BOOKS = 100_000;

    private final DataSource database;
    private final Schemas schemas;
    private final Cache<Key, Long> folded = Caffeine.newBuilder().maximumSize(BOOKS).build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long advances;

    private record Key(String projection, BookId book) {}

    public Progress(DataSource database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /** This instance has folded and committed so much of these books. */
    void advanced(String projection, Collection<RecordBatch.Reached> reached) {
        for (var book : reached) {
            Place last = book.last();
            folded.asMap().merge(new Key(projection, last.book()), last.position(), Math::max);
        }
        lock.lock();
        try {
            advances++;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, at most this long. Memory may say more than the tables hold, for a crash of the
     * database takes back what was folded last, until it is folded again: whoever reads after this
     * must see {@link #reached} in his own snapshot.
     *
     * @return whether the projection has come so far
     */
    public boolean await(String projection, BookId book, long position, Duration limit)
            throws SQLException, InterruptedException {
        var key = new Key(projection, book);
        long deadline = System.nanoTime() + limit.toNanos();
        // of what is folded here memory tells sooner than the database could be asked
        long nextLook = System.nanoTime() + (folded.getIfPresent(key) == null ? 0 : GLANCE_NANOS);
        while (true) {
            long seen = advances();
            Long last = folded.getIfPresent(key);
            if (last != null && last >= position) return true;
            long now = System.nanoTime();
            if (now >= Math.min(nextLook, deadline)) {
                if (reached(projection, book, position)) return true;
                if (now >= deadline) return false;
                nextLook = now + GLANCE_NANOS;
            }
            awaitAdvance(seen, Math.min(nextLook, deadline) - now);
        }
    }

    private long advances() {
        lock.lock();
        try {
            return advances;
        } finally {
            lock.unlock();
        }
    }

    private void awaitAdvance(long seen, long limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit;
            while (advances == seen && nanos > 0) nanos = advanced.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    private boolean reached(String projection, BookId book, long position) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return isReached(connection, projection, book, position);
        }
    }

    /**
     * Whether the tables, as a connection sees them, have come so far. If they have not, what
     * memory says of the book is forgotten.
     */
    public boolean reached(Connection connection, String projection, BookId book, long position)
            throws SQLException {
        boolean reached = isReached(connection, projection, book, position);
        if (!reached) folded.invalidate(new Key(projection, book));
        return reached;
    }

    private boolean isReached(Connection connection, String projection, BookId book, long position)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(REACHED.formatted(schemas.of(projection)))) {
            query.setString(1, book.value());
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
