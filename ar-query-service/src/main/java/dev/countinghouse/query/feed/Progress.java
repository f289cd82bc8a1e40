package dev.countinghouse.query.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

/**
 * Lets a reader wait until a projection has folded a book's events up to a position. He looks once
 * when he comes, is told from memory by the folds of this instance and by {@link ProgressNews} of
 * others, and looks again only when news may have been missed and when his time is over.
 */
public final class Progress {

    /** The database is asked again no sooner than this. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** So many books' last positions are remembered; the database is asked about others. */
    private static final int BOOKS = 100_000;

    private final DataSource database;
    private final Schemas schemas;
    private final Cache<Key, Long> folded = Caffeine.newBuilder().maximumSize(BOOKS).build();

    /** How often news of a schema may have been missed. */
    private final Map<String, Long> looks = new ConcurrentHashMap<>();

    /** The last position told of a schema's books. */
    private final Map<String, Long> furthest = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long advances;
    private final AtomicLong allLooks = new AtomicLong();

    private record Key(String schema, BookId book) {}

    public Progress(DataSource database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /** This instance has folded and committed so much of these books. */
    void advanced(String schema, Collection<RecordBatch.Reached> reached) {
        for (var book : reached) reached(schema, book.last().book(), book.last().position());
        wake();
    }

    /** Somebody has. */
    void reached(String schema, BookId book, long position) {
        folded.asMap().merge(new Key(schema, book), position, Math::max);
        furthest.merge(schema, position, Math::max);
    }

    /** Whoever waits for a schema, or for any, should look: something may be new. */
    void look(@Nullable String schema) {
        if (schema == null) {
            allLooks.incrementAndGet();
        } else {
            looks.merge(schema, 1L, Long::sum);
        }
        wake();
    }

    private long looks(String schema) {
        return allLooks.get() + looks.getOrDefault(schema, 0L);
    }

    void wake() {
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
        String schema = schemas.of(projection);
        var key = new Key(schema, book);
        long deadline = System.nanoTime() + limit.toNanos();
        @Nullable Reason looked = null;
        long lookedAt = 0;
        while (true) {
            long seen = advances();
            Long last = folded.getIfPresent(key);
            if (last != null && last >= position) return true;
            long now = System.nanoTime();
            Reason toLook = new Reason(looks(schema), Math.max(position, furthest(schema)));
            boolean isWanted = !toLook.equals(looked);
            boolean isTime = looked == null || now - lookedAt >= GLANCE_NANOS;
            if (now >= deadline || (isWanted && isTime)) {
                looked = toLook;
                lookedAt = now;
                if (BookProgress.isReached(database, schema, book, position)) return true;
                if (now >= deadline) return false;
                isWanted = false;
            }
            long until = isWanted ? Math.min(deadline, lookedAt + GLANCE_NANOS) : deadline;
            awaitAdvance(seen, until - now);
        }
    }

    /**
     * Why the database is asked: news may have been missed, or some book has come beyond the
     * position, and with it perhaps the partition of this one.
     */
    private record Reason(long looks, long furthest) {}

    private long furthest(String schema) {
        return furthest.getOrDefault(schema, 0L);
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

    /**
     * Whether the tables, as a connection sees them, have come so far. If they have not, what
     * memory says of the book is forgotten.
     */
    public boolean reached(Connection connection, String projection, BookId book, long position)
            throws SQLException {
        String schema = schemas.of(projection);
        boolean reached = BookProgress.isReached(connection, schema, book, position);
        if (!reached) folded.invalidate(new Key(schema, book));
        return reached;
    }
}
