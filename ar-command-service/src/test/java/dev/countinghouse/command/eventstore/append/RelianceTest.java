package dev.countinghouse.command.eventstore.append;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.ofTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.eventsourcing.eventstore.ConsistencyMarker.ORIGIN;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.eventstore.Client;
import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.command.eventstore.HeldLock;
import dev.countinghouse.command.eventstore.LossyProxy;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TextCodec;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.eventstore.limits.StoreMetrics;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;
import dev.countinghouse.command.eventstore.memory.SeenMarker;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.eventstore.read.GatheredReads;
import dev.countinghouse.command.eventstore.read.ReadResult;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decisions taken on top of others that are not in the log yet stand and fall with them. */
class RelianceTest {

    private static final long MOST_BYTES = StoreLimits.DEFAULT.rememberedBytes();
    private static final EventCriteria INVOICE = having("book=main", "invoice=1");

    private final HikariDataSource database = Databases.empty();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LogMemory recent = new LogMemory(MOST_BYTES);
    private final EventLog log = new EventLog(database);
    private final Dictionary names = new Dictionary(ReadAccess.to(database));
    private final Appender appender = appender(recent);
    private final List<Appender> appenders = new ArrayList<>(List.of(appender));

    private Appender appender(LogMemory memory) {
        return appender(memory, database);
    }

    private Appender appender(LogMemory memory, HikariDataSource connections) {
        return new Appender(
                connections, StoreLimits.DEFAULT, log, memory, new StoreMetrics(meters));
    }

    @BeforeEach
    void begin() {
        settled(append(paid("0", null, ORIGIN, List.of())));
    }

    @AfterEach
    void close() {
        appenders.forEach(Appender::close);
        database.close();
    }

    /** A payment of the invoice, on the condition that none came after a marker. */
    private PendingAppend paid(
            String number,
            @Nullable EventCriteria unless,
            ConsistencyMarker marker,
            List<QueuedAppend> reliesOn) {
        return new PendingAppend(
                queued(reliesOn, "Paid", number, "book=main", "invoice=1", "payment=" + number),
                unless == null ? List.of() : Criterion.of(unless, names),
                marker,
                Set.of());
    }

    private QueuedAppend queued(
            List<QueuedAppend> reliesOn, String type, String payload, String... tags) {
        return new QueuedAppend(
                List.of(EncodedEvent.of(event(type, payload, tags), new TextCodec(), names)),
                reliesOn);
    }

    /** Of an instance that knows the log's end and nothing else. */
    private LogMemory unaware() {
        var unaware = new LogMemory(MOST_BYTES);
        long end = log.head();
        unaware.appended(end, List.of(), end);
        return unaware;
    }

    /** An invoice that is taken to be new, without a look at the log. */
    private PendingAppend issued(String invoice, Appender by, LogMemory memory) {
        EventCriteria unless = having("book=main", "invoice=" + invoice);
        List<Criterion> criteria = Criterion.of(unless, names);
        Set<Criterion> expectedNew = Set.of(criteria.getFirst().question());
        LogMemory.Recalled known = Objects.requireNonNull(memory.recall(criteria, expectedNew));
        assertThat(known.events()).isEmpty();
        assertThat(known.presumedNew()).isEqualTo(expectedNew);
        var append =
                new PendingAppend(
                        queued(
                                known.reliesOn(),
                                "Issued",
                                invoice,
                                "book=main",
                                "invoice=" + invoice),
                        criteria,
                        known.marker(),
                        known.presumedNew());
        by.append(append);
        return append;
    }

    private PendingAppend append(PendingAppend append) {
        appender.append(append);
        return append;
    }

    /** On top of everything that is queued now. */
    private PendingAppend onTop(String number) {
        LogMemory.Recalled known = recall(INVOICE);
        return append(paid(number, INVOICE, known.marker(), known.reliesOn()));
    }

    private LogMemory.Recalled recall(EventCriteria criteria) {
        List<Criterion> alternatives = Criterion.of(criteria, names);
        var questions = new GatheredReads(database, StoreLimits.DEFAULT);
        try (questions) {
            List<Criterion> unknown = recent.unknown(alternatives, Set.of());
            if (!unknown.isEmpty()) {
                ReadResult found = questions.ask(unknown);
                found.events().forEach((q, events) -> recent.learn(q, known(events), found.head()));
            }
        }
        return Objects.requireNonNull(recent.recall(alternatives, Set.of()));
    }

    private List<DecodedEvent> known(List<StoredEvent> events) {
        return events.stream()
                .map(
                        e ->
                                new DecodedEvent(
                                        e.position(),
                                        names.type(e.name()),
                                        e.tags(),
                                        new TextCodec().message(e),
                                        e.bytes()))
                .toList();
    }

    private long searchedFrom(Criterion criterion, PendingAppend append) {
        return recent.searchedFrom(criterion, append.after(), append.seen());
    }

    private static boolean settled(PendingAppend append) {
        return Client.holds(append.result());
    }

    private List<String> invoice() {
        return log.after(0, 1_000).stream().map(e -> new String(e.payload())).toList();
    }

    private double batches() {
        return meters.get("countinghouse.store.batch").summary().count();
    }

    /** What is queued meanwhile goes into one batch after the one that waits for the lock. */
    private void whileTheLogIsHeld(Runnable queueing) throws SQLException {
        try (var held = new HeldLock(database)) {
            append(paid("first", null, ORIGIN, List.of()));
            Eventually.until(
                    "the appender waits",
                    () ->
                            Databases.ask(
                                            database,
                                            "select count(*) from pg_locks where not granted")
                                    .equals("1"));
            queueing.run();
            assertThat(held).isNotNull();
        }
    }

    @Test
    void manyDecisionsAboutOneThingGoIntoTheLogTogether() throws SQLException {
        recall(INVOICE);
        List<PendingAppend> all = new ArrayList<>();
        whileTheLogIsHeld(
                () -> {
                    for (int i = 1; i <= 100; i++) all.add(onTop("" + i));
                });
        assertThat(all).allMatch(RelianceTest::settled);
        assertThat(batches()).isEqualTo(3);
        assertThat(invoice()).hasSize(102).endsWith("99", "100");
    }

    @Test
    void whoReliesOnARejectedAppendIsRejectedWithIt() throws SQLException {
        recall(INVOICE);
        List<PendingAppend> fallen = new ArrayList<>();
        whileTheLogIsHeld(
                () -> {
                    // its condition is broken by the first event of the log
                    fallen.add(append(paid("loser", INVOICE, ORIGIN, List.of())));
                    for (int i = 1; i <= 3; i++) fallen.add(onTop("" + i));
                });
        assertThat(fallen).noneMatch(RelianceTest::settled);
        assertThat(invoice()).containsExactly("0", "first");
        assertThat(settled(onTop("again"))).isTrue();
    }

    @Test
    void whoHasNotSeenAQueuedAppendIsNotAppendedAfterIt() throws SQLException {
        LogMemory.Recalled before = recall(INVOICE);
        List<PendingAppend> rivals = new ArrayList<>();
        whileTheLogIsHeld(
                () -> {
                    rivals.add(append(paid("a", INVOICE, before.marker(), List.of())));
                    rivals.add(append(paid("b", INVOICE, before.marker(), List.of())));
                });
        // "first" was queued after both had read
        assertThat(rivals).noneMatch(RelianceTest::settled);
    }

    @Test
    void whatAnotherInstanceAppendsIsNoticedHoweverMuchIsRemembered() {
        settled(onTop("mine"));
        Appender other = appender(new LogMemory(MOST_BYTES));
        appenders.add(other);
        LogMemory.Recalled before = recall(INVOICE);
        PendingAppend theirs = paid("theirs", null, ORIGIN, List.of());
        other.append(theirs);
        settled(theirs);

        PendingAppend late = append(paid("late", INVOICE, before.marker(), before.reliesOn()));
        assertThat(settled(late)).isFalse();
        assertThat(recall(INVOICE).events())
                .extracting(known -> known.message().payload())
                .containsExactly("0", "mine", "theirs");
        assertThat(settled(onTop("on time"))).isTrue();
    }

    @Test
    void whatIsPresumedNewIsAppendedOnlyIfTheLogHasNothingOfIt() {
        assertThat(settled(issued("9", appender, recent))).isTrue();
        // another instance, and one that has forgotten: neither remembers it
        for (int i = 0; i < 2; i++) {
            LogMemory empty = unaware();
            Appender other = appender(empty);
            appenders.add(other);
            assertThat(settled(issued("9", other, empty))).isFalse();
            assertThat(settled(issued("new " + i, other, empty))).isTrue();
        }
        assertThat(invoice()).containsExactly("0", "9", "new 0", "new 1");
    }

    @Test
    void ofTwoWhoPresumeTheSameToBeNewOneWins() throws SQLException {
        List<PendingAppend> rivals = new ArrayList<>();
        LogMemory empty = unaware();
        Appender other = appender(empty);
        appenders.add(other);
        whileTheLogIsHeld(
                () -> {
                    rivals.add(issued("9", appender, recent));
                    rivals.add(issued("9", other, empty));
                });
        assertThat(rivals).filteredOn(RelianceTest::settled).hasSize(1);
        assertThat(invoice()).containsExactly("0", "first", "9");
    }

    @Test
    void whatIsQueuedIsNotPresumedNew() throws SQLException {
        List<Criterion> criteria = Criterion.of(having("book=main", "invoice=9"), names);
        Set<Criterion> expectedNew = Set.of(criteria.getFirst().question());
        assertThat(recent.unknown(criteria, expectedNew)).isEmpty();
        whileTheLogIsHeld(
                () -> {
                    issued("9", appender, recent);
                    assertThat(recent.unknown(criteria, expectedNew))
                            .isEqualTo(List.copyOf(expectedNew));
                    assertThat(recent.recall(criteria, expectedNew)).isNull();
                });
    }

    @Test
    void nothingIsPresumedWhileTheLogCannotBeReached() {
        List<Criterion> criteria = Criterion.of(having("book=main", "invoice=9"), names);
        Set<Criterion> expectedNew = Set.of(criteria.getFirst().question());
        recent.doubt();
        assertThat(recent.unknown(criteria, expectedNew)).isEqualTo(List.copyOf(expectedNew));
        assertThat(recent.recall(criteria, expectedNew)).isNull();
        settled(append(paid("1", null, ORIGIN, List.of())));
        assertThat(recent.unknown(criteria, expectedNew)).isEmpty();
    }

    @Test
    void whatWasPresumedNewIsRememberedWithoutAQuestion() {
        settled(issued("9", appender, recent));
        List<Criterion> criteria = Criterion.of(having("book=main", "invoice=9"), names);
        Eventually.until("it is remembered", () -> recent.unknown(criteria, Set.of()).isEmpty());
        LogMemory.Recalled known = Objects.requireNonNull(recent.recall(criteria, Set.of()));
        assertThat(known.presumedNew()).isEmpty();
        assertThat(known.events()).extracting(DecodedEvent::position).containsExactly(2L);
    }

    /** Where the log ended when that was checked is not known then. */
    @ParameterizedTest
    @EnumSource(LossyProxy.Loss.class)
    void whatWasPresumedNewIsNotRememberedWithoutItsEventsAfterALoss(LossyProxy.Loss loss)
            throws IOException {
        try (var network = new LossyProxy(Databases.port());
                var through = Databases.open(Databases.url(network.port()));
                var far = appender(recent, through)) {
            settled(issued("8", far, recent));
            network.lose(loss);
            assertThat(settled(issued("9", far, recent))).isTrue();
            assertThat(network.hasLost()).isTrue();
            assertThat(recall(having("book=main", "invoice=9")).events()).hasSize(1);
        }
        assertThat(invoice()).containsExactly("0", "8", "9");
    }

    @Test
    void whatIsLeftOutOfAStatementIsLookedForOnceAnotherInstanceAppends() throws SQLException {
        settled(onTop("mine"));
        EventCriteria payments = ofTypes(List.of("book=main", "invoice=1"), "Paid");
        LogMemory.Recalled before = recall(payments);
        PendingAppend late = paid("late", payments, before.marker(), before.reliesOn());
        var batch = new Batch(StoreLimits.DEFAULT);
        batch.add(late);
        var lean = new AppendStatement(batch, recent, false);
        Appender other = appender(new LogMemory(MOST_BYTES));
        appenders.add(other);
        PendingAppend theirs = paid("theirs", null, ORIGIN, List.of());
        other.append(theirs);
        settled(theirs);

        try (Connection connection = database.getConnection()) {
            assertThat(lean.execute(connection).isOpen()).isTrue();
            assertThat(invoice()).containsExactly("0", "mine", "theirs");
            var whole = new AppendStatement(batch, recent, true).execute(connection);
            assertThat(whole.isOpen()).isFalse();
            assertThat(whole.rejected()).containsExactly(0);
        }
    }

    @Test
    void anotherInstancesAppendIsNoConflictIfItIsAboutSomethingElse() {
        settled(onTop("mine"));
        Appender other = appender(new LogMemory(MOST_BYTES));
        appenders.add(other);
        for (int i = 0; i < 3; i++) {
            var elsewhere =
                    new PendingAppend(
                            queued(List.of(), "Paid", "other", "book=main", "invoice=2"),
                            List.of(),
                            ORIGIN,
                            Set.of());
            other.append(elsewhere);
            settled(elsewhere);
            LogMemory.Recalled before = recall(INVOICE);
            PendingAppend own = append(paid("" + i, INVOICE, before.marker(), before.reliesOn()));
            assertThat(settled(own)).isTrue();
        }
        assertThat(invoice())
                .containsExactly("0", "mine", "other", "0", "other", "1", "other", "2");
    }

    @Test
    void whatIsRememberedIsWhatTheLogHolds() {
        recall(INVOICE);
        for (int i = 1; i <= 20; i++) settled(onTop("" + i));
        assertThat(recall(INVOICE).events())
                .extracting(known -> String.valueOf(known.message().payload()))
                .isEqualTo(invoice());
        assertThat(recall(INVOICE).events())
                .extracting(DecodedEvent::position)
                .isSorted()
                .doesNotContain(DecodedEvent.QUEUED);
    }

    @Test
    void aPoisonedAppendTakesOnlyThoseThatRelyOnIt() throws SQLException {
        recall(INVOICE);
        List<PendingAppend> fallen = new ArrayList<>();
        List<PendingAppend> standing = new ArrayList<>();
        whileTheLogIsHeld(
                () -> {
                    standing.add(onTop("1"));
                    // no text of PostgreSQL has a NUL
                    var poison =
                            new PendingAppend(
                                    queued(List.of(), "Paid", "x", "book=main", "payment=\0"),
                                    List.of(),
                                    ORIGIN,
                                    Set.of());
                    append(poison);
                    fallen.add(append(paid("2", null, ORIGIN, List.of(poison.queued()))));
                    standing.add(append(paid("3", null, ORIGIN, List.of())));
                });
        assertThat(standing).allMatch(RelianceTest::settled);
        assertThat(fallen).noneMatch(RelianceTest::settled);
        assertThat(invoice()).containsExactly("0", "first", "1", "3");
    }

    @Test
    void whatWasQueuedBeforeButAppendedAfterwardsHidesNobody() {
        PendingAppend left = paid("left over", null, ORIGIN, List.of());
        recent.queue(left.queued(), () -> true);
        Criterion invoice = Criterion.of(INVOICE, names).getFirst();
        ConsistencyMarker seen = new SeenMarker(1, left.queued().sequence());
        PendingAppend decided = paid("decided", INVOICE, seen, List.of());
        assertThat(searchedFrom(invoice, decided)).isEqualTo(1);

        PendingAppend ahead = paid("ahead", null, ORIGIN, List.of());
        recent.queue(ahead.queued(), () -> true);
        place(ahead, 2);
        place(left, 3);
        // it has seen the last one that is in the log, but not the one before
        assertThat(searchedFrom(invoice, decided)).isEqualTo(1);
        ConsistencyMarker both = new SeenMarker(1, ahead.queued().sequence());
        assertThat(searchedFrom(invoice, paid("x", INVOICE, both, List.of()))).isEqualTo(3);
    }

    @Test
    void whatThisInstanceAppendedElsewhereNeedNotBeSearched() {
        recent.appended(5, List.of(), 5); // up to there are another instance's
        Criterion other = Criterion.of(having("book=main", "payment=other"), names).getFirst();
        Criterion invoice = Criterion.of(INVOICE, names).getFirst();
        PendingAppend own = paid("own", null, ORIGIN, List.of());
        recent.queue(own.queued(), () -> true);
        place(own, 6);
        PendingAppend decided =
                paid("decided", INVOICE, new GlobalIndexConsistencyMarker(5), List.of());
        assertThat(searchedFrom(other, decided)).isEqualTo(6);
        assertThat(searchedFrom(invoice, decided)).isEqualTo(5);
        PendingAppend early =
                paid("early", INVOICE, new GlobalIndexConsistencyMarker(4), List.of());
        assertThat(searchedFrom(other, early)).isEqualTo(4);
        recent.doubt();
        assertThat(searchedFrom(other, decided)).isEqualTo(5);
    }

    private void place(PendingAppend append, long position) {
        append.queued().acceptedAt(position);
        recent.appended(position - 1, List.of(append.queued()), position);
    }
}
