package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.unless;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A service of its own process that appends until it is killed, and says what it was promised. */
final class AppendingService {

    static final int CLIENTS = 16;

    /** On a machine with much else to do, a server takes its time to start again. */
    private static final StoreLimits LIMITS =
            StoreLimits.DEFAULT.withWaits(StoreLimits.DEFAULT.lockWait(), Duration.ofSeconds(90));

    private AppendingService() {}

    public static void main(String[] arguments) throws InterruptedException {
        HikariDataSource database = Databases.open(arguments[0]);
        database.setConnectionTimeout(LIMITS.reconnecting().toMillis());
        var engine =
                new PostgresEventStorageEngine(
                        database, new TextCodec(), LIMITS, new SimpleMeterRegistry());
        var number = new AtomicInteger();
        for (int i = 0; i < CLIENTS; i++) {
            Thread.ofVirtual().start(() -> append(new Client(engine), arguments[1], number));
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void append(Client store, String run, AtomicInteger number) {
        while (true) {
            String own = run + "-" + number.incrementAndGet();
            try {
                ConsistencyMarker marker =
                        store.start(
                                        unless(having("x=" + own), ConsistencyMarker.ORIGIN),
                                        event("A", own, "x=" + own, "book=" + book(own)))
                                .join();
                say("appended " + own + " " + GlobalIndexConsistencyMarker.position(marker));
            } catch (CompletionException e) {
                say("failed " + e.getCause());
            }
        }
    }

    /**
     * One of ten, all met at the beginning: a new one cannot be entered while the server is away.
     */
    private static char book(String own) {
        return own.charAt(own.length() - 1);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
