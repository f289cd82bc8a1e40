package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.Snapshots;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Comparisons with the history as jobs: one is made at a time, a few wait for their turn. */
final class HistoryChecks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HistoryChecks.class);
    private static final int WAITING = 16;
    private static final long RETRY_MILLIS = 500;

    private static final String ADD =
            """
            insert into public.history_check (id, book, known, requested_by, requested_at, state)
            values (:id, :book, :known, :by, :at, 'RUNNING')
            """;

    private static final String FINISH =
            """
            update public.history_check
            set state = :state, finished_at = :at, report = :report
            where id = :id
            """;

    private static final String ONE =
            """
            select id, state, known, requested_by, requested_at, finished_at, report
            from public.history_check where id = :id and book = :book
            """;

    private final JdbcClient database;
    private final Snapshots reads;
    private final OneHistoryAtATime histories;
    private final Checks checks;
    private final Clock clock;
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("history-checks").factory());

    HistoryChecks(
            JdbcClient database,
            Snapshots reads,
            OneHistoryAtATime histories,
            Checks checks,
            Clock clock) {
        this.database = database;
        this.reads = reads;
        this.histories = histories;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * @throws OneHistoryAtATime.Busy if too many wait
     */
    HistoryCheck begin(BookId book, long known, String requestedBy) {
        UUID id = UUID.randomUUID();
        database.sql(ADD)
                .param("id", id)
                .param("book", book.value())
                .param("known", known)
                .param("by", requestedBy)
                .param("at", now())
                .update();
        try {
            worker.execute(() -> make(id, book, known));
        } catch (RejectedExecutionException full) {
            finish(id, HistoryCheck.State.FAILED, "too many were waiting");
            throw new OneHistoryAtATime.Busy();
        }
        return one(book, id);
    }

    private void make(UUID id, BookId book, long known) {
        try {
            HistoryReport report = inTurn(book, known);
            if (report.totalsCompared()) checks.keep(book, report);
            byte[] json = EventJson.mapper().writeValueAsBytes(report);
            finish(
                    id,
                    HistoryCheck.State.DONE,
                    new String(json, java.nio.charset.StandardCharsets.UTF_8));
        } catch (InterruptedException stopping) {
            finish(id, HistoryCheck.State.FAILED, "the service was stopped");
        } catch (RuntimeException failure) {
            log.warn("the history of {} cannot be compared", book, failure);
            finish(id, HistoryCheck.State.FAILED, failure.toString());
        }
    }

    /** The daily comparison may be at work. */
    private HistoryReport inTurn(BookId book, long known) throws InterruptedException {
        while (true) {
            try {
                return histories.of(reads, book, known);
            } catch (OneHistoryAtATime.Busy busy) {
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        }
    }

    private void finish(UUID id, HistoryCheck.State state, String report) {
        database.sql(FINISH)
                .param("id", id)
                .param("state", state.name())
                .param("at", now())
                .param("report", report)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * @throws NotFound if there is no such job of the book
     */
    HistoryCheck one(BookId book, UUID id) {
        return database.sql(ONE)
                .param("id", id)
                .param("book", book.value())
                .query((row, _) -> check(row))
                .optional()
                .orElseThrow(() -> new NotFound("history check", id.toString()));
    }

    private static HistoryCheck check(ResultSet row) throws SQLException {
        var state = HistoryCheck.State.valueOf(row.getString("state"));
        String report = row.getString("report");
        long known = row.getLong("known");
        boolean isDone = state == HistoryCheck.State.DONE && report != null;
        return new HistoryCheck(
                row.getObject("id", UUID.class),
                state,
                known == Long.MAX_VALUE ? null : known,
                row.getString("requested_by"),
                Columns.instant(row, "requested_at"),
                row.getObject("finished_at") == null ? null : Columns.instant(row, "finished_at"),
                isDone ? null : report,
                isDone ? EventJson.mapper().readValue(report, HistoryReport.class) : null);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
