package dev.countinghouse.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.Decisions.Decision;
import dev.countinghouse.command.eventstore.CatalogCodec;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.StoreLimits;
import dev.countinghouse.embedded.EmbeddedPostgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** One way to append, with a database of its own and a memory of what it was promised. */
final class Contender implements AutoCloseable {

    private static final int CONNECTIONS = 3;
    private static final long SLOWEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private final String name;
    private final HikariDataSource database;
    private final PostgresEventStorageEngine engine;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Decisions decisions = new Decisions();
    private final Queue<String> promised = new ConcurrentLinkedQueue<>();

    Contender(String name, EmbeddedPostgres server, StoreLimits limits) {
        this.name = name;
        String databaseName = "bench_" + name.replaceAll("[^a-z]", "_");
        server.createDatabase(databaseName);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(databaseName));
        config.setMaximumPoolSize(CONNECTIONS);
        database = new HikariDataSource(config);
        PostgresEventStorageEngine.migrate(database);
        engine = new PostgresEventStorageEngine(database, new CatalogCodec(), limits, meters);
    }

    String name() {
        return name;
    }

    /**
     * What a stretch of load came to.
     *
     * @param decided appends that were answered, accepted or rejected
     * @param latency in microseconds
     * @param batch commands to a commit
     */
    record Sample(long decided, Duration took, Histogram latency, double batch) {
        double perSecond() {
            return decided / (took.toNanos() / 1e9);
        }
    }

    /** Appends for a time, so many at once. */
    Sample load(int inFlight, Duration length) {
        long commands = commands();
        long commits = commits();
        Histogram latency = new ConcurrentHistogram(SLOWEST_MICROS, DIGITS);
        AtomicLong decided = new AtomicLong();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < inFlight; i++) {
                clients.submit(
                        () -> {
                            while (System.nanoTime() < end) {
                                long asked = System.nanoTime();
                                decide(decisions.next());
                                latency.recordValue((System.nanoTime() - asked) / 1_000);
                                decided.incrementAndGet();
                            }
                        });
            }
        }
        return new Sample(
                decided.get(),
                Duration.ofNanos(System.nanoTime() - start),
                latency,
                (double) (commands() - commands) / Math.max(1, commits() - commits));
    }

    private void decide(Decision decision) {
        try {
            engine.appendEvents(decision.condition(), null, List.of(decision.event()))
                    .thenCompose(Contender::commit)
                    .join();
            promised.add(decision.payment());
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) throw e;
        }
    }

    private static <R> CompletableFuture<R> commit(AppendTransaction<R> append) {
        return append.commit(null);
    }

    private long commits() {
        return meters.get("countinghouse.store.batch").summary().count();
    }

    private long commands() {
        return (long) meters.get("countinghouse.store.batch").summary().totalAmount();
    }

    /**
     * Looks at everything that was written.
     *
     * @throws IllegalStateException if something was lost or doubled, or the log does not hold
     */
    void verify() {
        new Oracle(engine.log(), database).verify(promised);
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
