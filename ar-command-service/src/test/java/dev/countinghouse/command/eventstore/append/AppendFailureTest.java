package dev.countinghouse.command.eventstore.append;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.unless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventsourcing.eventstore.ConsistencyMarker.ORIGIN;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.BreakingDataSource;
import dev.countinghouse.command.eventstore.Client;
import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.eventstore.HeldLock;
import dev.countinghouse.command.eventstore.LogOracle;
import dev.countinghouse.command.eventstore.LossyProxy;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TagIndex;
import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.EventsTooLargeException;
import dev.countinghouse.command.eventstore.limits.StoreBusyException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.limits.UndecidedAppendException;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class AppendFailureTest {

    private static final StoreLimits LIMITS =
            StoreLimits.DEFAULT.withWaits(Duration.ofSeconds(3), Duration.ofSeconds(20));

    /** No time to seek a connection. */
    private static final StoreLimits LATE =
            StoreLimits.DEFAULT.withWaits(Duration.ofSeconds(3), Duration.ZERO);

    private static final String APPENDER =
            """
            select pid from pg_stat_activity
            where datname = current_database() and query like 'select base, rejected%'
              and pid <> pg_backend_pid()
            """;
    private static final String WAITING =
            "select pid from pg_locks where locktype = 'advisory' and not granted";

    private final HikariDataSource database = Databases.empty();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<PostgresEventStorageEngine> engines = new ArrayList<>();

    private Client engine(HikariDataSource on, StoreLimits limits) {
        var engine = new PostgresEventStorageEngine(on, new TextCodec(), limits, meters);
        engines.add(engine);
        return new Client(engine);
    }

    @AfterEach
    void close() {
        engines.forEach(PostgresEventStorageEngine::close);
        database.close();
    }

    @ParameterizedTest
    @EnumSource(LossyProxy.Loss.class)
    void aConnectionLostWhileAppendingLosesAndDoublesNothing(LossyProxy.Loss loss)
            throws IOException {
        try (var network = new LossyProxy(Databases.port());
                var through = Databases.open(Databases.url(network.port()))) {
            Client store = engine(through, LIMITS);
            store.append(event("A", "before", "x=1"));
            network.lose(loss);
            store.append(event("A", "during", "x=1"), event("A", "with it", "x=1"));
            assertThat(network.hasLost()).isTrue();
            store.append(event("A", "after", "x=1"));
            assertThat(store.read(having("x=1")).payloads())
                    .containsExactly("before", "during", "with it", "after");
            engines.removeLast().close();
        }
        assertThat(LogOracle.check(database)).hasSize(4);
    }

    /** The worst of all: the lost statement still waits for the lock, and could run later. */
    @Test
    void aStatementLeftBehindByALostConnectionNeverRuns() throws Exception {
        try (var network = new LossyProxy(Databases.port());
                var through = Databases.open(Databases.url(network.port()))) {
            Client store = engine(through, LIMITS);
            store.append(event("A", "before", "x=1"));
            String former = Databases.ask(database, APPENDER);
            CompletableFuture<ConsistencyMarker> append;
            try (var _ = new HeldLock(database)) {
                network.lose(LossyProxy.Loss.CLIENT);
                append = store.start(AppendCondition.none(), event("A", "during", "x=1"));
                Eventually.until(
                        "it was sent again and waits for the lock",
                        () -> waiting() == 1 && !Databases.ask(database, WAITING).equals(former));
            }
            append.join();
            engines.removeLast().close();
        }
        assertThat(LogOracle.check(database)).hasSize(2);
    }

    private int waiting() {
        return Integer.parseInt(Databases.ask(database, "select count(*) from (" + WAITING + ")"));
    }

    /** As after a stall of the disk that took longer than a connection is sought. */
    @Test
    void whatWasSentIsLookedForOnceHoweverLateItIs() throws IOException {
        try (var network = new LossyProxy(Databases.port());
                var through = Databases.open(Databases.url(network.port()))) {
            Client store = engine(through, LATE);
            store.append(event("A", "before", "x=1"));
            network.lose(LossyProxy.Loss.ANSWER);
            store.append(event("A", "committed", "x=1"));
            assertThat(network.hasLost()).isTrue();
            network.lose(LossyProxy.Loss.QUESTION);
            var lost = store.start(AppendCondition.none(), event("A", "never heard of", "x=1"));
            assertThatThrownBy(lost::join).hasCauseInstanceOf(EventStoreException.class);
            engines.removeLast().close();
        }
        assertThat(LogOracle.check(database)).hasSize(2);
    }

    @Test
    void whatMayBeCommittedIsNotCalledUnavailable() throws Exception {
        var network = new LossyProxy(Databases.port());
        try (var through = Databases.open(Databases.url(network.port()))) {
            Client store = engine(through, LATE);
            store.append(event("A", "before", "x=1"));
            CompletableFuture<ConsistencyMarker> append;
            try (var held = new HeldLock(database)) {
                append = store.start(AppendCondition.none(), event("A", "during", "x=1"));
                Eventually.until("it was sent", () -> waiting() == 1);
                network.close();
                assertThatThrownBy(append::join).hasCauseInstanceOf(UndecidedAppendException.class);
                assertThat(held).isNotNull();
            }
            var unsent = store.start(AppendCondition.none(), event("A", "never sent", "x=1"));
            assertThatThrownBy(unsent::join).hasCauseInstanceOf(EventStoreException.class);
            engines.removeLast().close();
        }
    }

    @Test
    void anErrorOfTheMachineIsSurvived() {
        var broken = new BreakingDataSource(database);
        var engine = new PostgresEventStorageEngine(broken, new TextCodec(), LIMITS, meters);
        engines.add(engine);
        Client store = new Client(engine);
        store.append(event("A", "before", "x=1"));
        loseTheAppendersConnection();
        broken.breakNext();
        var unlucky = store.start(AppendCondition.none(), event("A", "unlucky", "x=1"));
        assertThatThrownBy(unlucky::join).hasRootCauseInstanceOf(InternalError.class);
        store.append(event("A", "next", "x=1"));
        assertThat(store.read(having("x=1")).payloads()).containsExactly("before", "next");
    }

    private void loseTheAppendersConnection() {
        Databases.run(
                database,
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where query like 'select base, rejected%' and pid <> pg_backend_pid()
                """);
    }

    @Test
    void closingDoesNotWaitForAStoreThatIsAway() throws IOException {
        var network = new LossyProxy(Databases.port());
        try (var through = Databases.open(Databases.url(network.port()))) {
            Client store =
                    engine(
                            through,
                            StoreLimits.DEFAULT.withWaits(
                                    Duration.ofSeconds(3), Duration.ofMinutes(10)));
            store.append(event("A", "before", "x=1"));
            network.close();
            var append = store.start(AppendCondition.none(), event("A", "during", "x=1"));
            Eventually.until(
                    "a connection is sought",
                    () -> through.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);

            engines.removeLast().close();
            assertThatThrownBy(append::join).hasCauseInstanceOf(UndecidedAppendException.class);
        }
        assertThat(LogOracle.check(database)).hasSize(1);
    }

    @Test
    void aLostConnectionDoesNotTurnARejectionIntoASuccess() throws IOException {
        try (var network = new LossyProxy(Databases.port());
                var through = Databases.open(Databases.url(network.port()))) {
            Client store = engine(through, LIMITS);
            store.append(event("A", "first", "x=1"));
            network.lose(LossyProxy.Loss.ANSWER);
            assertThat(store.tries(unless(having("x=1"), ORIGIN), event("A", "second", "x=1")))
                    .isFalse();
            engines.removeLast().close();
        }
        assertThat(LogOracle.check(database)).hasSize(1);
    }

    @Test
    void oneBadCommandFailsAloneInItsBatch() throws SQLException {
        Client store = engine(database, LIMITS);
        List<CompletableFuture<ConsistencyMarker>> good = new ArrayList<>();
        CompletableFuture<ConsistencyMarker> bad;
        try (var _ = new HeldLock(database)) {
            store.start(AppendCondition.none(), event("A", "opens the way", "x=0"));
            Eventually.until("it waits", () -> waiting() == 1);
            for (int i = 1; i <= 20; i++) good.add(unique(store, i));
            bad = store.start(AppendCondition.none(), event("A", "bad", "x=\u0000"));
            for (int i = 21; i <= 40; i++) good.add(unique(store, i));
        }
        assertThat(good).allMatch(Client::holds);
        assertThatThrownBy(bad::join).hasCauseInstanceOf(EventStoreException.class);
        assertThat(LogOracle.check(database)).hasSize(41);
    }

    private static CompletableFuture<ConsistencyMarker> unique(Client store, int i) {
        return store.start(unless(having("x=" + i), ORIGIN), event("A", "" + i, "x=" + i));
    }

    @Test
    void whatWaitsForTheDiskGoesTogether() throws SQLException {
        Client store = engine(database, LIMITS);
        List<CompletableFuture<ConsistencyMarker>> all = new ArrayList<>();
        try (var _ = new HeldLock(database)) {
            all.add(unique(store, 0));
            Eventually.until("it waits", () -> waiting() == 1);
            for (int i = 1; i <= 200; i++) all.add(unique(store, i));
        }
        assertThat(all).allMatch(Client::holds);
        var batches = meters.get("countinghouse.store.batch").summary();
        assertThat(batches.count()).isEqualTo(2);
        assertThat(batches.max()).isEqualTo(200);
    }

    /** A hot entity costs one batch for the winner, not one for each that loses. */
    @Test
    void thoseWhoLostAgainstTheirOwnBatchAreToldAtOnce() throws SQLException {
        Client store = engine(database, LIMITS);
        List<CompletableFuture<ConsistencyMarker>> rivals = new ArrayList<>();
        try (var _ = new HeldLock(database)) {
            store.start(AppendCondition.none(), event("A", "opens the way", "x=0"));
            Eventually.until("it waits", () -> waiting() == 1);
            for (int i = 0; i < 100; i++) {
                rivals.add(
                        store.start(unless(having("x=hot"), ORIGIN), event("A", "" + i, "x=hot")));
            }
        }
        assertThat(rivals.stream().filter(Client::holds)).hasSize(1);
        assertThat(meters.get("countinghouse.store.batch").summary().count()).isEqualTo(2);
    }

    /** Left out of a batch because of a rival that then loses itself: it must still win. */
    @Test
    void aDeferredCommandIsNotRejectedWithItsRival() throws SQLException {
        Client store = engine(database, LIMITS);
        store.append(event("A", "taken", "x=1"));
        CompletableFuture<ConsistencyMarker> rival;
        CompletableFuture<ConsistencyMarker> deferred;
        try (var _ = new HeldLock(database)) {
            store.start(AppendCondition.none(), event("A", "opens the way", "x=0"));
            Eventually.until("it waits", () -> waiting() == 1);
            rival = store.start(unless(having("x=1"), ORIGIN), event("A", "loses", "x=2"));
            deferred = store.start(unless(having("x=2"), ORIGIN), event("A", "wins", "x=2"));
        }
        assertThat(Client.holds(rival)).isFalse();
        assertThat(Client.holds(deferred)).isTrue();
    }

    @Test
    void aStalledInstanceHoldsOthersUpNoLongerThanTheirLimit() throws SQLException {
        Client store =
                engine(
                        database,
                        StoreLimits.DEFAULT.withWaits(
                                Duration.ofMillis(200), Duration.ofSeconds(5)));
        try (var _ = new HeldLock(database)) {
            var append = store.start(AppendCondition.none(), event("A", "too late", "x=1"));
            assertThatThrownBy(append::join).hasCauseInstanceOf(EventStoreException.class);
        }
        store.append(event("A", "in time", "x=1"));
        assertThat(store.read(having("x=1")).payloads()).containsExactly("in time");
    }

    @Test
    void aFullQueueRefusesAtOnce() throws SQLException {
        Client store = engine(database, LIMITS.withQueued(10));
        List<CompletableFuture<ConsistencyMarker>> taken = new ArrayList<>();
        try (var _ = new HeldLock(database)) {
            taken.add(unique(store, 0));
            Eventually.until("it waits", () -> waiting() == 1);
            for (int i = 1; i <= 10; i++) taken.add(unique(store, i));
            assertThatThrownBy(() -> unique(store, 11).join())
                    .hasCauseInstanceOf(StoreBusyException.class);
        }
        assertThat(taken).allMatch(Client::holds);
        assertThat(LogOracle.check(database)).hasSize(11);
    }

    @Test
    void theQueueIsBoundedByBytesToo() throws SQLException {
        String half = "x".repeat(1 << 19);
        Client store = engine(database, LIMITS.withQueuedBytes(1 << 20));
        List<CompletableFuture<ConsistencyMarker>> taken = new ArrayList<>();
        try (var _ = new HeldLock(database)) {
            taken.add(unique(store, 0));
            Eventually.until("it waits", () -> waiting() == 1);
            taken.add(store.start(AppendCondition.none(), event("Large", half, "x=large")));
            var second = store.start(AppendCondition.none(), event("Large", half, "x=large"));
            assertThatThrownBy(second::join).hasCauseInstanceOf(StoreBusyException.class);
            taken.add(unique(store, 1));
        }
        assertThat(taken).allMatch(Client::holds);
        store.append(event("Large", half + half + half, "x=large"));
        assertThat(LogOracle.check(database)).hasSize(4);
    }

    @Test
    void aCommandLargerThanABatchGoesAlone() {
        Client store = engine(database, LIMITS);
        String megabyte = "x".repeat(1 << 20);
        store.append(
                IntStream.range(0, 3)
                        .mapToObj(i -> event("Large", megabyte, "x=1"))
                        .toArray(TaggedEventMessage<?>[]::new));
        store.append(
                IntStream.range(0, 3_000)
                        .mapToObj(i -> event("Small", "", "x=2"))
                        .toArray(TaggedEventMessage<?>[]::new));
        assertThat(store.read(having("x=1")).payloads())
                .containsExactly(megabyte, megabyte, megabyte);
        assertThat(store.read(having("x=2")).payloads()).hasSize(3_000);
        assertThat(LogOracle.check(database)).hasSize(3_003);
    }

    @Test
    void whatIsLargerThanTheStoreTakesIsRefusedBeforeItIsQueued() {
        Client store = engine(database, LIMITS);
        var tooMany =
                store.start(
                        AppendCondition.none(),
                        IntStream.rangeClosed(0, StoreLimits.DEFAULT.commandEvents())
                                .mapToObj(i -> event("Small", "", "x=1"))
                                .toArray(TaggedEventMessage<?>[]::new));
        assertThatThrownBy(tooMany::join).hasCauseInstanceOf(IllegalArgumentException.class);
        var tooLarge =
                store.start(
                        AppendCondition.none(),
                        event("Large", "x".repeat(StoreLimits.DEFAULT.commandBytes() + 1), "x=1"));
        assertThatThrownBy(tooLarge::join)
                .hasCauseInstanceOf(EventsTooLargeException.class)
                .hasMessageContaining("above " + FeedHeaders.MAX_EVENT_BYTES);
        assertThat(store.read(EventCriteria.havingAnyTag()).payloads()).isEmpty();
    }

    @Test
    void closingWritesWhatIsQueuedAndTakesNoMore() throws Exception {
        Client store = engine(database, LIMITS);
        List<CompletableFuture<ConsistencyMarker>> queued = new ArrayList<>();
        Thread closing = Thread.ofVirtual().unstarted(engines.getLast()::close);
        try (var _ = new HeldLock(database)) {
            for (int i = 0; i < 300; i++) queued.add(unique(store, i));
            closing.start();
            Eventually.until("it takes no more", () -> isRefused(store));
        }
        closing.join();
        assertThat(queued).allMatch(Client::holds);
        assertThat(LogOracle.check(database)).hasSize(300);
    }

    private static boolean isRefused(Client store) {
        var late = store.start(unless(EventCriteria.havingAnyTag(), ORIGIN), event("A", "late"));
        return late.isCompletedExceptionally();
    }

    /** As after a failover to a copy that had not got everything. */
    @Test
    void aServerThatLostAcknowledgedEventsGetsNoMore() {
        Client store = engine(database, LIMITS);
        store.append(event("A", "1", "x=1"));
        store.append(event("A", "2", "x=1"));
        Databases.run(database, "delete from event where position = 2");
        loseTheAppendersConnection();
        var next = store.start(AppendCondition.none(), event("A", "3", "x=1"));
        assertThatThrownBy(next::join).hasRootCauseInstanceOf(LostEventsException.class);
        assertThat(store.read(having("x=1")).payloads()).containsExactly("1");
    }

    @Test
    void theCheckRefusesToRunOnAnOldSnapshot() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(
                            () ->
                                    sql.execute(
                                            "select append_events_1(null,'{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')"))
                    .hasMessageContaining("read committed");
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void twoTagsWithTheSameKeyAreToldApart() {
        Client store = engine(database, LIMITS);
        store.append(event("A", "1", "x=1"));
        var same = TagIndex.key(Client.tags("x=2").iterator().next());
        Databases.run(database, "update event_tag set tag = '" + same + "'");
        assertThat(store.read(having("x=2")).payloads()).isEmpty();
        assertThat(store.tries(unless(having("x=2"), ORIGIN), event("A", "2", "x=2"))).isTrue();
        assertThat(store.read(having("x=2")).payloads()).containsExactly("2");
    }

    /** The primary key is the last guard against a writer that goes around the function. */
    @Test
    void aWriterWithoutTheLockCannotTakeAPositionTwice() throws SQLException {
        Client store = engine(database, LIMITS);
        store.append(event("A", "1", "x=1"));
        assertThatThrownBy(
                        () ->
                                Databases.run(
                                        database,
                                        "insert into event select 1, book, 2, type, event_id, recorded_at, tags, payload, metadata, hash from event"))
                .hasMessageContaining("event_pkey");
    }

    @Test
    void anAppendWakesThoseWhoWaitInTheSameProcess() throws Exception {
        Client store = engine(database, LIMITS);
        store.append(event("A", "1", "x=1"));
        EventLog log = engines.getLast().log();
        assertThat(log.await(0, Duration.ZERO)).isTrue();
        assertThat(log.await(1, Duration.ofMillis(30))).isFalse();
        var waiting = CompletableFuture.supplyAsync(() -> await(log, 1));
        store.append(event("A", "2", "x=1"));
        assertThat(waiting.join()).isTrue();
        EventLog elsewhere = new EventLog(database);
        assertThat(elsewhere.await(1, Duration.ofSeconds(5))).isTrue();
    }

    private static boolean await(EventLog log, long position) {
        try {
            return log.await(position, Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsTheTimeOfAPosition() {
        Client store = engine(database, LIMITS);
        for (int i = 0; i < 9; i++) store.append(event("A", "" + i, "x=1"));
        EventLog log = engines.getLast().log();
        List<StoredEvent> all = log.after(0, 10);
        for (StoredEvent event : all) {
            assertThat(log.lastBefore(event.recordedAt())).isLessThan(event.position());
            assertThat(log.lastBefore(event.recordedAt().plusNanos(1_000)))
                    .isGreaterThanOrEqualTo(event.position());
        }
        assertThat(log.lastBefore(all.getFirst().recordedAt())).isZero();
    }
}
