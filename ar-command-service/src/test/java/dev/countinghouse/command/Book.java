package dev.countinghouse.command;

import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;

import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.book.OpenBook;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.book.BookOpened;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A running command side on some engine, for tests that need more than one decision at a time. */
public final class Book implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final EventStorageEngine engine;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AxonConfiguration running;
    private final Commands commands;

    public Book(EventStorageEngine engine) {
        this.engine = engine;
        KeptReceipts receipts =
                engine instanceof PostgresEventStorageEngine postgres
                        ? postgres.keptReceipts()
                        : new KeptInMemory();
        running = Receivables.on(engine, receipts, meters).start();
        commands = new Commands(running);
        accept(new OpenBook(BOOK, "Main Ltd", ZoneOffset.UTC, USD, 1, march(1), LeftOpen.NOTHING));
    }

    public static Book inMemory() {
        return new Book(new InMemoryEventStorageEngine());
    }

    public CompletableFuture<Receipt> send(Object command) {
        return commands.send(command, Map.of()).thenApply(Book::asSent);
    }

    /** Has it decided on the log itself, as what was refused from memory is. */
    public CompletableFuture<Receipt> sendFresh(Object command) {
        return commands.send(command, Map.of("fresh", "true")).thenApply(Book::asSent);
    }

    /** As a caller sees it, who is not told whether it is the first time. */
    private static Receipt asSent(Receipt receipt) {
        return new Receipt(receipt.id(), receipt.position(), receipt.status(), false);
    }

    public boolean wasRepeated(Object command) {
        return commands.send(command, Map.of()).join().repeated();
    }

    public CompletableFuture<Receipt> send(Object command, String key, String digest) {
        return commands.send(
                        command,
                        Map.of(
                                "book",
                                BOOK.value(),
                                EventMetadata.IDEMPOTENCY_KEY,
                                key,
                                EventMetadata.REQUEST_DIGEST,
                                digest,
                                EventMetadata.RECEIPT,
                                "receipt-of-" + key))
                .thenApply(Book::asSent);
    }

    public Receipt accept(Object command) {
        return send(command).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Gives why a command was refused, or nothing when it was accepted. */
    public @Nullable Reason refusal(Object command) {
        return refusal(send(command));
    }

    public static @Nullable Reason refusal(CompletableFuture<Receipt> answer) {
        try {
            answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return null;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Rejection no) return no.reason();
            throw failed;
        }
    }

    /** Sends all of them at once, each from a thread of its own, and waits for every answer. */
    public List<CompletableFuture<Receipt>> race(List<?> commands) {
        return race(commands.size(), i -> send(commands.get(i)));
    }

    public static List<CompletableFuture<Receipt>> race(
            int rivals, IntFunction<CompletableFuture<Receipt>> rival) {
        var start = new CountDownLatch(1);
        List<CompletableFuture<Receipt>> answers =
                IntStream.range(0, rivals)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                        () -> started(start, rival, i),
                                                        task -> Thread.ofVirtual().start(task))
                                                .thenCompose(answer -> answer))
                        .toList();
        start.countDown();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(refused -> null)
                .join();
        return answers;
    }

    private static CompletableFuture<Receipt> started(
            CountDownLatch start, IntFunction<CompletableFuture<Receipt>> rival, int i) {
        try {
            start.await();
        } catch (InterruptedException e) {
            return CompletableFuture.failedFuture(e);
        }
        return rival.apply(i);
    }

    /** Everything that was recorded in the book after its opening, in order. */
    public List<ArEvent> events() {
        return messages().stream()
                .map(message -> (ArEvent) Objects.requireNonNull(message.payload()))
                .toList();
    }

    public <E extends ArEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<EventMessage> messages() {
        var all = EventCriteria.havingTags(Boundary.bookTag(BOOK));
        return engine.source(SourcingCondition.conditionFor(all), null)
                .<List<EventMessage>>reduce(
                        new ArrayList<>(),
                        (found, entry) -> {
                            if (entry.message().payload() instanceof ArEvent e
                                    && !(e instanceof BookOpened)) {
                                found.add(entry.message());
                            }
                            return found;
                        })
                .join();
    }

    public double conflicts() {
        return meters.get("countinghouse.command.conflicts").counter().count();
    }

    @Override
    public void close() {
        running.shutdown();
    }
}
