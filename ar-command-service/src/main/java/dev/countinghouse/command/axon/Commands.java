package dev.countinghouse.command.axon;

import dev.countinghouse.command.Contention;
import dev.countinghouse.command.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.common.configuration.Configuration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.Metadata;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The door to the command side: a command goes in, its receipt comes out, and it is timed. */
public final class Commands {

    static final String TIMER = "countinghouse.command";

    private final CommandGateway gateway;
    private final MeterRegistry meters;

    /**
     * @param commandSide the started {@link CommandSide}
     */
    public Commands(Configuration commandSide) {
        gateway = commandSide.getComponent(CommandGateway.class);
        meters = commandSide.getComponent(MeterRegistry.class);
    }

    /**
     * Sends a command. The receipt comes once its events are durable; otherwise the future fails
     * with a {@link Rejection}, with {@link Contention}, or with what went wrong.
     *
     * @param metadata see {@link dev.countinghouse.contract.EventMetadata}; with an idempotency key
     *     also the {@code book}
     */
    public CompletableFuture<Receipt> send(Object command, Map<String, String> metadata) {
        Timer.Sample begun = Timer.start(meters);
        return sent(command, metadata)
                .thenApply(Commands::receipt)
                .whenComplete(
                        (receipt, failure) ->
                                begun.stop(
                                        meters.timer(
                                                TIMER,
                                                "command",
                                                command.getClass().getSimpleName(),
                                                "outcome",
                                                outcome(receipt, failure))));
    }

    /**
     * Has a command decided on the log as it is, and nothing recorded. The future fails as it does
     * when it is sent.
     *
     * @param metadata without an idempotency key: nothing is kept under one
     */
    public CompletableFuture<Preview> preview(Object command, Map<String, String> metadata) {
        Map<String, String> marked = new HashMap<>(metadata);
        marked.put(DryRuns.DRY_RUN, "true");
        marked.put(ConflictRetryingCommandBus.FRESH, "true");
        return sent(command, marked).handle(Commands::previewed);
    }

    private CompletableFuture<? extends Message> sent(
            Object command, Map<String, String> metadata) {
        return gateway.send(command, Metadata.from(metadata)).getResultMessage();
    }

    private static Preview previewed(@Nullable Message recorded, @Nullable Throwable end) {
        if (end == null) throw new IllegalStateException("recorded though only tried");
        Throwable cause = end instanceof CompletionException e ? e.getCause() : end;
        if (cause instanceof DryRuns.Tried tried) return tried.preview();
        throw end instanceof CompletionException e ? e : new CompletionException(end);
    }

    /** A few words, so that there are few timers: which "no" it was is in the answer. */
    private static String outcome(@Nullable Receipt receipt, @Nullable Throwable failure) {
        if (receipt != null) return receipt.repeated() ? "repeated" : "recorded";
        Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
        if (cause instanceof Rejection) return "refused";
        return cause instanceof Contention ? "contended" : "failed";
    }

    private static Receipt receipt(Message result) {
        return switch (result.payload()) {
            case Receipt first -> first;
            case PendingReceipt pending -> pending.receipt();
            case Object other -> throw new IllegalStateException("not a receipt: " + other);
            case null -> throw new IllegalStateException("no receipt");
        };
    }
}
