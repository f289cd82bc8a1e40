package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.unless;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TextCodec;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several instances of the service append to one database at the same time. */
class OverlappingBoundariesTest {

    private static final int INSTANCES = 3;
    private static final int THREADS = 16;
    private static final int DECISIONS = 50;

    private final HikariDataSource database = Databases.empty();
    private final List<PostgresEventStorageEngine> engines =
            Stream.generate(() -> new PostgresEventStorageEngine(database, new TextCodec()))
                    .limit(INSTANCES)
                    .toList();
    private final List<Client> stores = engines.stream().map(Client::new).toList();

    @AfterEach
    void close() {
        engines.forEach(PostgresEventStorageEngine::close);
        database.close();
    }

    /** Every contender's boundary overlaps that of every other, but hardly two are the same. */
    @Test
    void exactlyOneOfOverlappingDecisionsWins() {
        for (int round = 0; round < 40; round++) {
            String shared = "invoice=" + round;
            ConsistencyMarker marker = stores.getFirst().read(having(shared)).marker();
            List<CompletableFuture<ConsistencyMarker>> attempts = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String own = "payment=" + round + "-" + i % 5;
                EventCriteria boundary =
                        i % 2 == 0
                                ? EventCriteria.either(having(shared), having(own))
                                : having(shared);
                attempts.add(
                        stores.get(i % INSTANCES)
                                .start(
                                        unless(boundary, marker),
                                        event("Allocated", "by " + i, shared, own)));
            }
            assertThat(attempts.stream().filter(Client::holds))
                    .as("winners of round %d", round)
                    .hasSize(1);
        }
        assertThat(LogOracle.check(database)).hasSize(40);
    }

    @Test
    void decisionsWithoutACommonBoundaryAllWin() {
        List<CompletableFuture<ConsistencyMarker>> attempts = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            String own = "invoice=" + i;
            attempts.add(
                    stores.get(i % INSTANCES)
                            .start(
                                    unless(having(own), ConsistencyMarker.ORIGIN),
                                    event("Issued", "" + i, own, "account=" + i % 7)));
        }
        assertThat(attempts).allMatch(Client::holds);
        assertThat(LogOracle.check(database)).hasSize(900);
    }

    /** A decision in flight: what it read, what it wanted, what became of it. */
    private record Decided(
            EventCriteria boundary, long marker, List<String> payloads, boolean held) {}

    /**
     * Random decisions from many threads. Afterwards the log must explain every answer: no event
     * that matches lies between what an accepted one read and where it stands, and some lies behind
     * what a rejected one read.
     */
    @Test
    void theLogExplainsEveryAnswer() throws InterruptedException {
        var decided = new ConcurrentLinkedQueue<Decided>();
        var number = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                var random = new RandomHistory(1_000 + i);
                Client store = stores.get(i % INSTANCES);
                threads.submit(
                        () -> {
                            for (int n = 0; n < DECISIONS; n++)
                                decided.add(decide(store, random, number));
                        });
            }
        }
        assertThat(decided).hasSize(THREADS * DECISIONS);
        List<StoredEvent> log = LogOracle.check(database);
        Map<String, StoredEvent> byPayload =
                log.stream().collect(Collectors.toMap(StoredEventText::payload, e -> e));
        for (Decided one : decided) assertExplained(one, log, byPayload);
        long stored =
                decided.stream().filter(Decided::held).mapToLong(d -> d.payloads().size()).sum();
        assertThat(log).as("no lost event, none from nowhere").hasSize((int) stored);
        assertThat(decided).extracting(Decided::held).contains(true, false);
    }

    private static Decided decide(Client store, RandomHistory random, AtomicInteger number) {
        EventCriteria boundary = random.criteria();
        ConsistencyMarker marker = store.read(boundary).marker();
        List<RandomHistory.Logged> events = random.events(number);
        boolean held =
                store.tries(
                        unless(boundary, marker),
                        events.stream()
                                .map(RandomHistory.Logged::message)
                                .toArray(TaggedEventMessage<?>[]::new));
        return new Decided(
                boundary,
                GlobalIndexConsistencyMarker.position(marker),
                events.stream().map(RandomHistory.Logged::payload).toList(),
                held);
    }

    private static void assertExplained(
            Decided one, List<StoredEvent> log, Map<String, StoredEvent> byPayload) {
        List<StoredEvent> own =
                one.payloads().stream().map(byPayload::get).filter(e -> e != null).toList();
        if (one.held()) {
            assertThat(own).extracting(StoredEventText::payload).isEqualTo(one.payloads());
            long first = own.getFirst().position();
            assertThat(own)
                    .extracting(StoredEvent::position)
                    .isEqualTo(IntStream.range(0, own.size()).mapToObj(i -> first + i).toList());
            assertThat(matching(one.boundary(), log, one.marker(), first))
                    .as("missed conflicts of %s", one)
                    .isEmpty();
        } else {
            assertThat(own).isEmpty();
            assertThat(matching(one.boundary(), log, one.marker(), log.size() + 1L))
                    .as("reasons to reject %s", one)
                    .isNotEmpty();
        }
    }

    private static List<Long> matching(
            EventCriteria boundary, List<StoredEvent> log, long after, long before) {
        return log.subList((int) after, (int) before - 1).stream()
                .filter(
                        e ->
                                boundary.matches(
                                        new QualifiedName(e.name()),
                                        Client.tags(e.tags().toArray(String[]::new))))
                .map(StoredEvent::position)
                .toList();
    }

    /** Payloads of the {@link TextCodec}. */
    private static final class StoredEventText {
        static String payload(StoredEvent event) {
            return new String(event.payload(), StandardCharsets.UTF_8);
        }
    }
}
