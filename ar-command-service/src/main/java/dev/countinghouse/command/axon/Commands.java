package dev.countinghouse.command.axon;

import org.axonframework.common.configuration.Configuration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.Metadata;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The door to the command side: a command goes in, its receipt comes out. */
public final class Commands {

    private final CommandGateway gateway;

    /**
     * @param commandSide the started {@link CommandSide}
     */
    public Commands(Configuration commandSide) {
        gateway = commandSide.getComponent(CommandGateway.class);
    }

    /**
     * Sends a command. The receipt comes once its events are durable; otherwise the future fails
     * with a {@link dev.countinghouse.command.Rejection}, with {@link
     * dev.countinghouse.command.Contention}, or with what went wrong.
     *
     * @param metadata see {@link dev.countinghouse.contract.EventMetadata}; with an idempotency key
     *     also the {@code book}
     */
    public CompletableFuture<Receipt> send(Object command, Map<String, String> metadata) {
        return gateway.send(command, Metadata.from(metadata))
                .getResultMessage()
                .thenApply(Commands::receipt);
    }

    private static Receipt receipt(Message result) {
        return switch (result.payload()) {
            case Receipt first -> first;
            case Receipts.PendingReceipt pending -> pending.receipt();
            case Object other -> throw new IllegalStateException("not a receipt: " + other);
            case null -> throw new IllegalStateException("no receipt");
        };
    }
}
