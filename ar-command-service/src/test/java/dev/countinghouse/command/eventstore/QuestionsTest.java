package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.ofTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Decisions that read at the same time are answered together, each as if it were alone. */
class QuestionsTest {

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
        int many = 2 * QuestionBatch.MOST + 7;
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
        var questions = new Questions(database, engine.log(), StoreLimits.DEFAULT);
        questions.close();
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> questions.ask(List.of()))
                .withMessage("the event store is closed");
    }
}
