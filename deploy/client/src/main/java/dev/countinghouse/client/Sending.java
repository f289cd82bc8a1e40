package dev.countinghouse.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends any number of lines in a few lanes. An account's lines all go through one lane, one request
 * after the other, so that they keep their order; a lane that is full holds the reader back.
 */
public final class Sending {

    private static final int LANES = 4;

    /**
     * Lines in a request: fewer than the service reads ahead, so that it takes all of them in
     * whether or not its answers are read meanwhile.
     */
    private static final int BATCH = 1_024;

    /** The problem of a book that was opened otherwise before. */
    private static final String OPEN_ALREADY = "id-taken";

    private static final int QUEUE = 2 * BATCH;
    private static final long WAIT_MILLIS = 50;

    private final Api api;
    private final String book;
    private final String path;
    private final Consumer<Outcome> outcomes;

    /** The outcomes are given one at a time, in the order in which they come back. */
    public Sending(Api api, String book, Consumer<Outcome> outcomes) {
        this.api = api;
        this.book = book;
        this.path = "/v1/books/" + book + "/imports";
        this.outcomes = outcomes;
    }

    /** Sends all of them; returns when each has its outcome. */
    public void send(Iterator<Line> lines) throws InterruptedException {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) lanes.add(new Lane());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Lane lane : lanes) running.add(threads.submit(lane::run));
            try {
                boolean going = true;
                while (going && lines.hasNext()) {
                    Line line = lines.next();
                    going =
                            lanes.get(Math.floorMod(Objects.hashCode(line.account()), LANES))
                                    .put(line);
                }
            } finally {
                for (Lane lane : lanes) lane.close();
            }
            for (Future<?> lane : running) join(lane);
        }
    }

    /**
     * Has all of them decided together and none recorded. Nothing is kept of what is answered, so
     * an attempt that fails is not gone on with.
     *
     * @param opening whether the book is opened before, unless it is open
     * @throws ApiFailure also if it is not open and cannot be opened
     */
    public void tryOut(Iterator<Line> lines, boolean opening) throws InterruptedException {
        List<Line> all = new ArrayList<>();
        Line first = opening ? Line.opening(book) : null;
        if (first != null) all.add(first);
        lines.forEachRemaining(all::add);
        Consumer<Outcome> taken =
                outcome -> {
                    if (outcome.line() == first) opened(outcome);
                    else report(outcome);
                };
        new LineBatch(api, path + "?dryRun=true", all, taken).tryOnce();
    }

    private static void opened(Outcome outcome) {
        if (outcome.status() == Outcome.Status.REFUSED && !OPEN_ALREADY.equals(outcome.problem())) {
            throw new ApiFailure("the book cannot be opened: " + outcome.reason());
        }
    }

    private static void join(Future<?> lane) throws InterruptedException {
        try {
            lane.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) throw failed;
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized void report(Outcome outcome) {
        outcomes.accept(outcome);
    }

    /** A queue of lines, sent in batches. */
    private final class Lane {
        private final BlockingQueue<Line> queue = new ArrayBlockingQueue<>(QUEUE);
        private volatile boolean closed;
        private volatile boolean ended;

        /** Whether the lane took it, which it does unless it has failed. */
        boolean put(Line line) throws InterruptedException {
            while (!queue.offer(line, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                if (ended) return false;
            }
            return true;
        }

        void close() {
            closed = true;
        }

        void run() {
            try {
                List<Line> batch = new ArrayList<>(BATCH);
                while (!(closed && queue.isEmpty())) {
                    Line first = queue.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                    if (first == null) continue;
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    new LineBatch(api, path, List.copyOf(batch), Sending.this::report).send();
                    batch.clear();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                ended = true;
            }
        }
    }
}
