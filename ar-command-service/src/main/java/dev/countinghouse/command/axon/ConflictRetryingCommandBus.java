package dev.countinghouse.command.axon;

import dev.countinghouse.command.Contention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Decides a command again, on fresh events, when its boundary changed between read and append.
 *
 * <p>A decision reads and may wait, so another attempt runs on a virtual thread of its own. So does
 * what a caller has chained to the result: on the thread that appends, which is the one that would
 * complete it, the next command of the chain could wait for an append that only this thread does.
 */
final class ConflictRetryingCommandBus implements CommandBus {

    /**
     * In a command's metadata: that it is not decided for the first time, so its key may be kept by
     * now.
     */
    static final String AGAIN = "again";

    /** In a command's metadata: that it is to be decided on the log itself, not on memory of it. */
    static final String FRESH = "fresh";

    private static final int ATTEMPTS = 8;

    private static final ThreadFactory THREADS = Thread.ofVirtual().name("command-", 0).factory();

    private final CommandBus delegate;
    private final Counter conflicts;

    ConflictRetryingCommandBus(CommandBus delegate, MeterRegistry meters) {
        this.delegate = delegate;
        this.conflicts =
                Counter.builder("countinghouse.command.conflicts")
                        .description(
                                "decisions taken again because their facts were others by then")
                        .register(meters);
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        CompletableFuture<CommandResultMessage> result = attempt(command, command, context, 1);
        return result.isDone()
                ? result
                : result.whenCompleteAsync(
                        (done, failure) -> {}, ConflictRetryingCommandBus::start);
    }

    private static void start(Runnable task) {
        THREADS.newThread(task).start();
    }

    private CompletableFuture<CommandResultMessage> attempt(
            CommandMessage command,
            CommandMessage now,
            @Nullable ProcessingContext context,
            int attempt) {
        CompletableFuture<CommandResultMessage> result =
                delegate.dispatch(now, context).thenApply(Function.identity());
        return result.exceptionallyCompose(
                failure -> {
                    if (isUnconfirmed(failure) && attempt < ATTEMPTS) {
                        return CompletableFuture.supplyAsync(
                                        () -> with(command, AGAIN, FRESH),
                                        ConflictRetryingCommandBus::start)
                                .thenCompose(
                                        fresh -> attempt(command, fresh, context, attempt + 1));
                    }
                    if (!isConflict(failure)) return CompletableFuture.failedFuture(failure);
                    conflicts.increment();
                    return attempt == ATTEMPTS
                            ? CompletableFuture.failedFuture(new Contention(failure))
                            : afterPause(attempt)
                                    .thenCompose(
                                            x ->
                                                    attempt(
                                                            command,
                                                            with(command, AGAIN),
                                                            context,
                                                            attempt + 1));
                });
    }

    private static CommandMessage with(CommandMessage command, String... how) {
        Map<String, String> marks = new HashMap<>();
        for (String mark : how) marks.put(mark, "true");
        return command.andMetadata(marks);
    }

    private static boolean isUnconfirmed(Throwable failure) {
        return failure instanceof Unconfirmed || failure.getCause() instanceof Unconfirmed;
    }

    /** Up to 2, 4, 8 … milliseconds: random, so that the same rivals do not meet again. */
    private static CompletableFuture<Void> afterPause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1L << attempt) + 1;
        return CompletableFuture.runAsync(
                () -> {},
                CompletableFuture.delayedExecutor(
                        millis, TimeUnit.MILLISECONDS, ConflictRetryingCommandBus::start));
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof AppendEventsTransactionRejectedException
                || failure.getCause() instanceof AppendEventsTransactionRejectedException;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, handler);
        return this;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
    }
}
