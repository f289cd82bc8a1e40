package dev.countinghouse.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Reads for decisions, many at once: while a statement is under way, the next questions collect.
 * One thread does it: two would have half as many questions in each statement, and most of what a
 * statement costs is there however few they are. What takes long is not read here, but page by
 * page.
 */
final class Questions implements AutoCloseable {

    private static final int TOGETHER = 128;
    private static final long IDLE_MILLIS = 50;

    private final DataSource database;
    private final EventLog log;
    private final BlockingQueue<Question> queue;
    private final int capacity;
    private final Thread thread;
    private volatile boolean closed;

    Questions(DataSource database, EventLog log, StoreLimits limits) {
        this.database = database;
        this.log = log;
        this.capacity = limits.queued();
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofPlatform().name("event-reader").daemon(true).unstarted(this::run);
        thread.start();
    }

    /**
     * All events that match one of the alternatives, unless they are many.
     *
     * @param alternatives each with a tag and a book that the index knows
     * @return findings that have {@code more} and no events if they are many
     * @throws StoreBusyException if too many ask
     * @throws EventStoreException if the store cannot be read
     */
    Findings ask(List<Criterion> alternatives) {
        var question = new Question(alternatives);
        if (!queue.offer(question)) throw new StoreBusyException(capacity);
        if (closed) failQueued();
        try {
            return question.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EventStoreException failure
                    ? new EventStoreException(String.valueOf(failure.getMessage()), failure)
                    : e;
        }
    }

    private void run() {
        while (!closed) {
            List<Question> together = next();
            if (!together.isEmpty()) answer(new QuestionBatch(together));
        }
        failQueued();
    }

    private List<Question> next() {
        List<Question> together = new ArrayList<>();
        try {
            Question first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                together.add(first);
                queue.drainTo(together, TOGETHER - 1);
            }
        } catch (InterruptedException ignored) {
            // this thread ends by being closed
        }
        return together;
    }

    private void answer(QuestionBatch batch) {
        try (Connection connection = database.getConnection()) {
            batch.ask(connection, log);
            batch.answer();
        } catch (SQLException | RuntimeException e) {
            batch.fail(new EventStoreException("the events of a condition cannot be read", e));
        }
    }

    private void failQueued() {
        List<Question> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        new QuestionBatch(waiting).fail(new EventStoreException("the event store is closed", null));
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
