package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Hears from the database what any instance has folded, so that whoever waits for a position need
 * not ask for it. A fold tells it with its commit. The same connection says that this instance uses
 * its schemas.
 */
final class ProgressNews implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProgressNews.class);
    private static final String CHANNEL = "countinghouse_progress";
    private static final String TELL =
            "select pg_notify('" + CHANNEL + "', told) from unnest(?) told";

    /** Longer ones the database does not take. */
    private static final int MAX_TOLD = 7_000;

    /** Too many books to name: whoever waits should look. */
    private static final String MANY = "*";

    private static final int WAIT_MILLIS = 500;
    private static final long RETRY_MILLIS = 1_000;

    private final DataSource database;
    private final Progress progress;
    private final Schemas schemas;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "progress-news");

    ProgressNews(DataSource database, Progress progress, Schemas schemas) {
        this.database = database;
        this.progress = progress;
        this.schemas = schemas;
    }

    /** Adds what a batch has reached to what is committed with it: books do not have a blank. */
    static void tell(Pipeline pipeline, String schema, RecordBatch batch) {
        Collection<RecordBatch.Reached> reached = batch.reached();
        if (reached.isEmpty()) return;
        String told =
                reached.stream()
                        .map(book -> book.last().book() + "=" + book.last().position())
                        .collect(Collectors.joining(" ", schema + " ", ""));
        var rows = new RowBatch(TELL, "text");
        rows.add(told.length() <= MAX_TOLD ? told : schema + " " + MANY);
        pipeline.query(rows, _ -> {});
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        while (closing.getCount() > 0) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException away) {
                if (closing.getCount() > 0) log.warn("the database's news are not heard", away);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("listen " + CHANNEL);
        }
        try {
            Presence.use(connection, schemas.all());
            // what was told before is not known
            progress.look(null);
            PGConnection news = connection.unwrap(PGConnection.class);
            while (closing.getCount() > 0) {
                PGNotification @Nullable [] told = news.getNotifications(WAIT_MILLIS);
                if (told == null) continue;
                for (PGNotification one : told) hear(one.getParameter());
            }
        } finally {
            Presence.leave(connection);
            try (Statement sql = connection.createStatement()) {
                sql.execute("unlisten *");
            }
        }
    }

    private void hear(String told) {
        String[] words = told.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            int sign = words[i].indexOf('=');
            if (sign < 0) {
                progress.look(words[0]);
            } else {
                progress.reached(
                        words[0],
                        new BookId(words[i].substring(0, sign)),
                        Long.parseLong(words[i].substring(sign + 1)));
            }
        }
        progress.wake();
    }

    private void pause() {
        try {
            if (closing.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        ThreadEnd.await(thread);
    }
}
