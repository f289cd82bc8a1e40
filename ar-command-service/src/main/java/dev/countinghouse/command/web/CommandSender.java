package dev.countinghouse.command.web;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.Preview;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.work.WorkItemId;

import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Sends commands and waits for their receipts. */
public final class CommandSender implements AutoCloseable {

    static final String POSITION = "AR-Position";

    /** After this long, the caller is told to ask again; with the same key, nothing is lost. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Commands commands;
    private final Deadlines patience = new Deadlines(LONGEST);

    public CommandSender(Commands commands) {
        this.commands = commands;
    }

    ResponseEntity<Answer> answer(
            Object command, BookId book, EntityId about, Map<String, String> metadata) {
        Receipt receipt = awaited(send(command, about, metadata));
        return ResponseEntity.created(place(book, about, receipt.id()))
                .header(POSITION, Long.toString(receipt.position()))
                .body(receipt);
    }

    private static URI place(BookId book, EntityId about, String id) {
        return URI.create(
                "/v1/books/"
                        + book
                        + switch (about) {
                            case BookProfile _ -> "";
                            case WorkItemId work ->
                                    "/queues/" + work.queue() + "/items/" + work.item();
                            default -> "/" + about.kind().name() + "s/" + id;
                        });
    }

    /** Answers with what a command would record. */
    ResponseEntity<Answer> preview(Object command, EntityId about, Map<String, String> metadata) {
        return ResponseEntity.ok(awaited(tryOut(command, about, metadata)));
    }

    /**
     * Has a command decided and nothing recorded. No key is heeded, and none kept.
     *
     * @return fails with a {@link #reason}
     */
    public CompletableFuture<Preview> tryOut(
            Object command, EntityId about, Map<String, String> metadata) {
        Map<String, String> keyless = new HashMap<>(metadata);
        keyless.remove(EventMetadata.IDEMPOTENCY_KEY);
        keyless.remove(EventMetadata.REQUEST_DIGEST);
        keyless.put(EventMetadata.RECEIPT, about.value());
        return patience.with(commands.preview(command, keyless));
    }

    private static <A extends Answer> A awaited(CompletableFuture<A> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw reason(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undecided(e);
        }
    }

    /**
     * Sends a command. What is chained to the receipt may wait; what is chained to a failure may
     * not, for it may run on the thread that watches the clock.
     *
     * @param about what the command is about
     * @param metadata besides its id
     * @return fails with a {@link #reason}
     */
    public CompletableFuture<Receipt> send(
            Object command, EntityId about, Map<String, String> metadata) {
        Map<String, String> all = new HashMap<>(metadata);
        all.put(EventMetadata.RECEIPT, about.value());
        return patience.with(commands.send(command, all));
    }

    /** Why a command that was sent has failed. */
    public static RuntimeException reason(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case RuntimeException reason -> reason;
            case TimeoutException late -> new Undecided(late);
            default -> new IllegalStateException("a command failed", cause);
        };
    }

    @Override
    public void close() {
        patience.close();
    }
}
