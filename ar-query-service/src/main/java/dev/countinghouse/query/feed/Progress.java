package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

/** Lets a reader wait until a projection has folded a book's events up to a position. */
public final class Progress {

    /** How soon what another instance folds is noticed; what this one folds is told at once. */
    private static final long GLANCE_MILLIS = 50;

    /**
     * A partition's events come in the store's order: once any of them is at the position, all of
     * the book's that are before it have come.
     */
    private static final String REACHED =
            """
            select from %1$s.book_progress b left join %1$s.progress p using (partition)
            where b.book = ? and greatest(b.position, p.position) >= ?
            """;

    private final DataSource database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long advances;

    public Progress(DataSource database) {
        this.database = database;
    }

    /** Something was folded and committed. */
    void advanced() {
        lock.lock();
        try {
            advances++;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, at most this long.
     *
     * @return whether the projection has come so far
     */
    public boolean await(String projection, BookId book, long position, Duration limit)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long seen = advances();
            if (reached(projection, book, position)) return true;
            long left = deadline - System.nanoTime();
            if (left <= 0) return false;
            awaitAdvance(seen, Math.min(left, TimeUnit.MILLISECONDS.toNanos(GLANCE_MILLIS)));
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

    private void awaitAdvance(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            while (advances == seen && nanos > 0) nanos = advanced.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    private boolean reached(String projection, BookId book, long position) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(REACHED.formatted(projection))) {
            query.setString(1, book.value());
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
