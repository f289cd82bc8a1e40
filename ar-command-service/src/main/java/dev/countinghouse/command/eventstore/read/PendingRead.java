package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.Criterion;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What one decision wants to know, and the answer that it waits for.
 *
 * @param since when it began to wait, by {@link System#nanoTime}
 */
record PendingRead(List<Criterion> alternatives, long since, CompletableFuture<ReadResult> answer) {

    PendingRead(List<Criterion> alternatives) {
        this(alternatives, System.nanoTime(), new CompletableFuture<>());
    }
}
