package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.unless;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.TextCodec;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A service of its own process that appends until it is killed, and says what it was promised. */
final class AppendingService {

    static final int CLIENTS = 16;

    private AppendingService() {}

    public static void main(String[] arguments) throws InterruptedException {
        HikariDataSource database = Databases.open(arguments[0]);
        var engine = new PostgresEventStorageEngine(database, new TextCodec());
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
                                        event("A", own, "x=" + own, "book=" + own.length()))
                                .join();
                say("appended " + own + " " + GlobalIndexConsistencyMarker.position(marker));
            } catch (CompletionException e) {
                say("failed " + e.getCause());
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
