package dev.countinghouse.command.eventstore.read;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.ofTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.BreakingDataSource;
import dev.countinghouse.command.eventstore.Client;
import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.contract.BookId;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Decisions that read at the same time are answered together, each as if it were alone. */
class GatheredReadsTest {

    private final HikariDataSource database = Databases.empty();
    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(
                    database, new TextCodec(), StoreLimits.DEFAULT, new SimpleMeterRegistry());
    private final Client client = new Client(engine);

    @BeforeEach
    void history() {
        client.append(event("Opened", "opened", "book=main", "account=acme"));
        for (int i = 0; i < 50; i++) {
            client.append(
                    event("Issued", "issued " + i, "book=main", "account=acme", "invoice=" + i),
                    event("Paid", "paid " + i, "book=main", "invoice=" + i, "payment=" + i / 2));
            client.append(event("Issued", "other " + i, "book=other", "invoice=" + i));
        }
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private static EventCriteria decision(int invoice) {
        return EventCriteria.either(
                ofTypes(List.of("book=main", "account=acme"), "Opened"),
                ofTypes(List.of("book=main", "invoice=" + invoice), "Issued", "Paid"),
                having("book=main", "payment=" + invoice / 2));
    }

    private static List<String> facts(int invoice) {
        Map<Integer, String> facts = new TreeMap<>(Map.of(-1, "opened"));
        facts.put(2 * invoice, "issued " + invoice);
        for (int i = 0; i < 50; i++) {
            if (i / 2 == invoice / 2) facts.put(2 * i + 1, "paid " + i);
        }
        return List.copyOf(facts.values());
    }

    @Test
    void eachDecisionGetsItsOwnEventsInOrderHoweverManyAskAtOnce() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Facts>> answers =
                    IntStream.range(0, 2_000)
                            .mapToObj(i -> callers.submit(() -> client.read(decision(i % 50))))
                            .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().payloads()).isEqualTo(facts(i % 50));
                assertThat(GlobalIndexConsistencyMarker.position(answers.get(i).get().marker()))
                        .isEqualTo(151);
            }
        }
    }

    @Test
    void anEventThatHasOnlyOneOfTwoTagsIsNotAnswered() {
        assertThat(client.read(having("book=main", "invoice=4", "payment=2")).payloads())
                .containsExactly("paid 4");
        assertThat(client.read(having("book=main", "invoice=4", "payment=3")).payloads()).isEmpty();
    }

    @Test
    void aLongAnswerIsWhole() {
        int many = 2 * ReadBatch.MOST + 7;
        TaggedEventMessage<?>[] events =
                IntStream.range(0, many)
                        .mapToObj(i -> event("Noted", "note " + i, "book=main", "account=long"))
                        .toArray(TaggedEventMessage<?>[]::new);
        client.append(events);
        assertThat(client.read(ofTypes(List.of("book=main", "account=long"), "Noted")).payloads())
                .hasSize(many)
                .startsWith("note 0")
                .endsWith("note " + (many - 1));
    }

    @Test
    void whoAsksAClosedStoreIsToldSo() {
        var questions = new GatheredReads(database, StoreLimits.DEFAULT);
        questions.close();
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> questions.ask(List.of()))
                .withMessage("the event store is closed");
    }

    @Test
    void whoAsksAServerThatDoesNotAnswerIsToldSo() throws Exception {
        var limits = StoreLimits.DEFAULT.withReading(Duration.ofMillis(400));
        try (Connection blocking = database.getConnection();
                var reads = new GatheredReads(database, limits)) {
            List<Criterion> asked =
                    Criterion.of(having("book=main", "invoice=1"), new Dictionary(access()));
            assertThat(reads.ask(asked).inOrder()).hasSize(2);
            blocking.setAutoCommit(false);
            try (Statement sql = blocking.createStatement()) {
                sql.execute("lock table event_tag in access exclusive mode");
            }
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> reads.ask(asked))
                    .withMessage("the events of a condition cannot be read");
            blocking.rollback();
            assertThat(reads.ask(asked).inOrder()).hasSize(2);
        }
    }

    @Test
    void anErrorOfTheMachineIsSurvived() {
        var broken = new BreakingDataSource(database);
        try (var reads = new GatheredReads(broken, StoreLimits.DEFAULT)) {
            List<Criterion> asked =
                    Criterion.of(having("book=main", "invoice=1"), new Dictionary(access()));
            broken.breakNext();
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> reads.ask(asked))
                    .withRootCauseInstanceOf(InternalError.class);
            assertThat(reads.ask(asked).inOrder()).hasSize(2);
        }
    }

    private ReadAccess access() {
        return ReadAccess.to(database);
    }

    /** They are read page by page, and a page ends when it has enough. */
    @Test
    void largeEventsAreReadWithoutHoldingManyAtATime() {
        String large = "x".repeat(LogPages.PAGE_BYTES / 4);
        for (int i = 0; i < 10; i++) {
            client.append(event("Large", large, "book=main", "invoice=large"));
        }
        assertThat(client.read(having("book=main", "invoice=large")).payloads())
                .hasSize(10)
                .allMatch(large::equals);
        assertThat(engine.log().after(151, 100)).hasSize(4);
        assertThat(engine.log().ofBook(new BookId("main"), 101, 100)).hasSize(4);
        assertThat(engine.log().concerning(new BookId("main"), "invoice", "large", 0, 100))
                .hasSize(4);
        var query = new EventQuery(access());
        List<Criterion> asked =
                Criterion.of(having("book=main", "invoice=large"), new Dictionary(access()));
        assertThat(query.page(asked, 0, Long.MAX_VALUE, 100).events()).hasSize(4);
        assertThat(query.page(asked, 0, Long.MAX_VALUE, 100).more()).isTrue();
        try (var reads = new GatheredReads(database, StoreLimits.DEFAULT)) {
            assertThat(reads.ask(asked).more()).isTrue();
        }
    }
}
