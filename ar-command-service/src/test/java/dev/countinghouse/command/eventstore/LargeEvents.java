package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.command.eventstore.limits.StoreBusyException;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A service with little memory that is thrown large events at, and says how it fared. */
final class LargeEvents {

    private static final int EVENTS = 300;

    private LargeEvents() {}

    public static void main(String[] arguments) {
        HikariDataSource database = Databases.open(arguments[0]);
        try (database;
                var engine = new PostgresEventStorageEngine(database, new TextCodec())) {
            var store = new Client(engine);
            int taken = append(store);
            System.out.println("taken " + taken + " read " + read(engine));
        }
    }

    /** One after the other, as a decision folds them. */
    private static int read(PostgresEventStorageEngine engine) {
        return engine.source(SourcingCondition.conditionFor(having("x=large", "book=main")), null)
                .reduce(
                        0,
                        (count, entry) ->
                                entry.message().payload() instanceof String ? count + 1 : count)
                .join();
    }

    /** All at once; what is refused for want of room is sent again, as callers do. */
    private static int append(Client store) {
        String large = "x".repeat(100_000);
        int taken = 0;
        List<CompletableFuture<ConsistencyMarker>> under = new ArrayList<>();
        while (taken < EVENTS) {
            while (under.size() < EVENTS - taken) {
                under.add(
                        store.start(
                                AppendCondition.none(),
                                event("Large", large, "x=large", "book=main")));
            }
            for (CompletableFuture<ConsistencyMarker> one : under) if (isTaken(one)) taken++;
            under.clear();
        }
        return taken;
    }

    private static boolean isTaken(CompletableFuture<ConsistencyMarker> append) {
        try {
            append.join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreBusyException) return false;
            throw e;
        }
    }
}
