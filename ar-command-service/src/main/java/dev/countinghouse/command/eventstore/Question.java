package dev.countinghouse.command.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one decision wants to know, and the answer that it waits for. */
record Question(List<Criterion> alternatives, CompletableFuture<Findings> answer) {

    Question(List<Criterion> alternatives) {
        this(alternatives, new CompletableFuture<>());
    }
}
