package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.EventQuery.Page;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one decision wants to know, and the answer that it waits for. */
record Question(List<Criterion> alternatives, CompletableFuture<Page> answer) {

    Question(List<Criterion> alternatives) {
        this(alternatives, new CompletableFuture<>());
    }
}
