package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/** The feed on a real broker and a real database. */
final class FeedTest {

    private static final int BOOKS = 6;

    private final HikariDataSource database = Postgres.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final String topic = Broker.freshTopic(3);
    private final Log log = new Log();
    private final List<Feed> feeds = new ArrayList<>();
    private static final Schemas SCHEMAS = new Schemas(List.of(new Seen()));

    private final Progress progress = new Progress(database, SCHEMAS);

    @AfterEach
    void stop() {
        feeds.forEach(Feed::stop);
        database.close();
    }

    private Feed feed(Projection projection) {
        var settings = FeedRig.settings(topic);
        var feed = new Feed(database, settings, List.of(projection), progress, Clock.systemUTC());
        feeds.add(feed);
        feed.start();
        return feed;
    }

    private EventEnvelope event(String book) {
        return log.record(new PeriodClosed(new BookId(book), AccountingPeriod.parse("2026-01")));
    }

    private EventEnvelope event(String book, String reason) {
        return log.record(
                new PeriodReopened(new BookId(book), AccountingPeriod.parse("2026-01"), reason));
    }

    /** So many events of several books, in turn. */
    private List<EventEnvelope> events(int count) {
        return IntStream.range(0, count).mapToObj(n -> event("book-" + n % BOOKS)).toList();
    }

    private long rows() {
        return sql.sql("select count(*) from seen_1.seen").query(Long.class).single();
    }

    private boolean holdsEachOnce(long count) {
        return holdsEachOnce(sql, count);
    }

    private static boolean holdsEachOnce(JdbcClient sql, long count) {
        return sql.sql(
                        """
                        select count(*) = :count
                           and count(distinct (book, book_position)) = :count
                        from seen_1.seen
                        """)
                .param("count", count)
                .query(Boolean.class)
                .single();
    }

    private void awaitEachOnce(long count) {
        Eventually.until(count + " events are folded", () -> rows() >= count);
        assertThat(holdsEachOnce(count)).isTrue();
    }

    private static Subscription subscription(Feed feed) {
        return feed.subscriptions().getFirst();
    }

    /** A batch is counted after its commit, so its rows may be seen first. */
    private static void awaitTally(Feed feed, long folded, long duplicates) {
        Tally tally = subscription(feed).tally();
        Eventually.until(
                "all are counted",
                () -> tally.folded() >= folded && tally.duplicates() >= duplicates);
        assertThat(tally.folded()).isEqualTo(folded);
        assertThat(tally.duplicates()).isEqualTo(duplicates);
    }

    @Test
    void foldsEachEventOnceHoweverOftenItIsDelivered() {
        List<EventEnvelope> events = events(300);
        Feed feed = feed(new Seen());
        Broker.publish(topic, events);
        awaitEachOnce(300);

        Broker.publish(topic, events.subList(100, 300));
        Broker.publish(topic, events(60));
        awaitEachOnce(360);
        awaitTally(feed, 360, 200);
        Eventually.until("nothing is left", () -> subscription(feed).status().lagEvents() == 0);
    }

    @Test
    void tellsHowFarItIsBehind() throws SQLException {
        Feed feed = feed(new Seen());
        var meters = new SimpleMeterRegistry();
        new FeedMeters(feed).bindTo(meters);
        Gauge events = meters.get("countinghouse.projection.lag.events").gauge();
        Gauge seconds = meters.get("countinghouse.projection.lag.seconds").gauge();
        Broker.publish(topic, events(30));
        awaitEachOnce(30);
        Eventually.until("nothing is left", () -> events.value() == 0 && seconds.value() == 0);

        try (var busy = Transaction.begin(database)) {
            try (var statement = busy.connection().createStatement()) {
                statement.execute("lock table seen_1.seen in share mode");
            }
            Broker.publish(topic, events(12));
            Eventually.until("it waits with some", () -> events.value() > 0);
        }
        awaitEachOnce(42);
        Eventually.until("nothing is left", () -> events.value() == 0 && seconds.value() == 0);
        assertThat(meters.get("countinghouse.projection.stopped").gauge().value()).isZero();

        EventEnvelope missing = event("book-0");
        Broker.publish(topic, event("book-0"));
        Gauge setAside = meters.get("countinghouse.projection.books.set.aside").gauge();
        Eventually.until("the book with a gap is set aside", () -> setAside.value() == 1);
        assertThat(meters.get("countinghouse.projection.stopped").gauge().value()).isZero();
        Eventually.until("the others wait for nothing", () -> events.value() == 0);
        assertThat(missing.bookPosition()).isEqualTo(8);
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        Feed first = feed(new Seen());
        Broker.publish(topic, events(100));
        awaitEachOnce(100);
        first.stop();

        Broker.publish(topic, events(50));
        Feed second = feed(new Seen());
        awaitEachOnce(150);
        awaitTally(second, 50, 0);
    }

    /** A rebuild that waits in its second batch until it may go on. */
    private static final class Gated extends Seen {
        private final AtomicInteger batches = new AtomicInteger();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public List<TableFold> tables() {
            return List.of(
                    new Seen.Rows(this) {
                        @Override
                        public void fill(Pipeline pipeline) throws SQLException {
                            awaitTurn();
                            write(pipeline);
                        }
                    });
        }

        private void awaitTurn() {
            if (batches.incrementAndGet() != 2) return;
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What it had written did not wait for the disk, and may be lost. */
    @Test
    void aRebuildGoesOnAfterACrashOfTheDatabase() throws Exception {
        try (var server = EmbeddedPostgres.temporary()) {
            server.createDatabase("crashed");
            try (var crashing = Postgres.migrated(server.url("crashed"))) {
                var settings = FeedRig.settings(topic);
                var known = new Progress(crashing, SCHEMAS);
                var seen = new Gated();
                var feed = new Feed(crashing, settings, List.of(seen), known, Clock.systemUTC());
                feeds.add(feed);
                feed.start();
                int count = 9_000;
                Broker.publish(topic, events(count));
                Eventually.until(
                        "all are folded", () -> subscription(feed).tally().folded() == count);
                assertThat(feed.rebuild("seen")).isTrue();
                assertThat(seen.reached.await(30, TimeUnit.SECONDS)).isTrue();
                server.kill();
                server.restart();
                seen.open.countDown();

                Rebuild rebuild = Objects.requireNonNull(feed.lastRebuild("seen"));
                Eventually.until("it is over", () -> rebuild.state() != Rebuild.State.FOLDING);
                assertThat(rebuild.state()).isEqualTo(Rebuild.State.SWAPPED);
                assertThat(holdsEachOnce(JdbcClient.create(crashing), count)).isTrue();
                feed.stop();
            }
        }
    }

    /** No fold waits for the disk: what a crash takes back is folded again, each event once. */
    @Test
    void foldsAgainWhatACrashOfTheDatabaseTookBack() throws Exception {
        try (var server = EmbeddedPostgres.temporary()) {
            server.createDatabase("crashed");
            try (var crashing = Postgres.migrated(server.url("crashed"))) {
                var settings = FeedRig.settings(topic);
                var known = new Progress(crashing, SCHEMAS);
                var feed =
                        new Feed(crashing, settings, List.of(new Seen()), known, Clock.systemUTC());
                feeds.add(feed);
                feed.start();
                for (int count = 300; count <= 900; count += 300) {
                    int all = count;
                    long before = subscription(feed).tally().folded();
                    Broker.publish(topic, events(300));
                    Eventually.until(
                            "it folds", () -> subscription(feed).tally().folded() > before);
                    server.kill();
                    server.restart();
                    Eventually.until(
                            "each is there once",
                            () -> holdsEachOnce(JdbcClient.create(crashing), all));
                }
                feed.stop();
            }
        }
    }

    /** Then memory is ahead of the tables, until they are folded again. */
    @Test
    void memoryCountsForNothingAgainstTheTables() throws Exception {
        Feed feed = feed(new Seen());
        EventEnvelope last = event("north");
        var north = new BookId("north");
        Broker.publish(topic, last);
        assertThat(progress.await("seen", north, last.position(), Duration.ofSeconds(20))).isTrue();
        feed.stop();
        sql.sql("truncate seen_1.seen, seen_1.progress, seen_1.book_progress").update();

        try (var connection = database.getConnection()) {
            assertThat(progress.reached(connection, "seen", north, last.position())).isFalse();
        }
        assertThat(progress.await("seen", north, last.position(), Duration.ofMillis(10)))
                .as("what it remembered is forgotten")
                .isFalse();
    }

    @Test
    void sharesThePartitionsAmongInstances() {
        Feed first = feed(new Seen());
        Broker.publish(topic, events(60));
        awaitEachOnce(60);
        Feed second = feed(new Seen());
        long published = 60;
        while (subscription(second).tally().folded() == 0) {
            Broker.publish(topic, events(6));
            published += 6;
            assertThat(published).isLessThan(60_000);
        }
        awaitEachOnce(published);

        first.stop();
        Broker.publish(topic, events(60));
        awaitEachOnce(published + 60);
    }

    @Test
    void fencesALateTwin() throws Exception {
        List<EventEnvelope> events = IntStream.range(0, 10).mapToObj(_ -> event("north")).toList();
        Broker.publish(topic, events);
        var settings = FeedRig.settings(topic);
        feed(new Seen()).stop();
        sql.sql("truncate seen_1.seen, seen_1.progress, seen_1.book_progress").update();
        Topic here = Topic.find(settings).orElseThrow();
        ProjectionSchema schema = ProjectionSchema.serving(new Seen());
        List<ConsumerRecord<byte[], byte[]>> records = readAll(settings, here, 10);
        var partitions = List.of(records.getFirst().partition());
        try (var owner = fold(database, schema, here);
                var twin = fold(database, schema, here)) {
            twin.begin(partitions);
            owner.begin(partitions);
            owner.fold(batch(records.subList(0, 6)));

            assertThatThrownBy(() -> twin.fold(batch(records))).isInstanceOf(FencedException.class);
            assertThat(holdsEachOnce(6)).isTrue();
            twin.begin(partitions);
            twin.fold(batch(records.subList(6, 10)));
            assertThat(holdsEachOnce(10)).isTrue();
        }
    }

    /** Its memory of the books is right until another instance folds their partition. */
    @Test
    void fencesATwinThatWentOnElsewhereMeanwhile() throws Exception {
        List<EventEnvelope> events = IntStream.range(0, 10).mapToObj(_ -> event("north")).toList();
        Broker.publish(topic, events);
        var settings = FeedRig.settings(topic);
        feed(new Seen()).stop();
        sql.sql("truncate seen_1.seen, seen_1.progress, seen_1.book_progress").update();
        Topic here = Topic.find(settings).orElseThrow();
        ProjectionSchema schema = ProjectionSchema.serving(new Seen());
        List<ConsumerRecord<byte[], byte[]>> records = readAll(settings, here, 10);
        var partitions = List.of(records.getFirst().partition());
        try (var owner = fold(database, schema, here);
                var twin = fold(database, schema, here)) {
            twin.begin(partitions);
            twin.fold(batch(records.subList(0, 3)));
            owner.begin(partitions);
            owner.fold(batch(records.subList(3, 6)));

            assertThatThrownBy(() -> twin.fold(batch(records.subList(6, 10))))
                    .as("what looks like a gap from there")
                    .isInstanceOf(FencedException.class);
            assertThat(holdsEachOnce(6)).isTrue();

            twin.begin(partitions);
            twin.fold(batch(records.subList(6, 8)));
            owner.begin(partitions);
            owner.fold(batch(records.subList(8, 9)));
            assertThatThrownBy(() -> twin.fold(batch(records.subList(8, 10))))
                    .as("one that was folded, one that was not")
                    .isInstanceOf(FencedException.class);
            assertThat(holdsEachOnce(9)).isTrue();
            owner.fold(batch(records.subList(9, 10)));
            assertThat(holdsEachOnce(10)).isTrue();
        }
    }

    /** The topic's records, from its start. */
    private static List<ConsumerRecord<byte[], byte[]>> readAll(
            FeedSettings settings, Topic topic, int count) {
        try (var consumer = settings.alone()) {
            consumer.assign(topic.all());
            consumer.seekToBeginning(topic.all());
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            Eventually.until(
                    "all are read",
                    () -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                        return records.size() == count;
                    });
            return records;
        }
    }

    private static Fold fold(DataSource database, ProjectionSchema schema, Topic topic)
            throws SQLException {
        return new Fold(
                database, schema, topic.id(), Writing.FOLDING, () -> true, new Tally()::add);
    }

    private static RecordBatch batch(List<ConsumerRecord<byte[], byte[]>> records) {
        return new RecordBatch(new Seen(), records);
    }

    private ConsumerRecord<byte[], byte[]> read(long offset, EventEnvelope event) {
        var sent = Broker.record(topic, event);
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** The driver prepares anew when the search path changes, which nothing else would show. */
    @Test
    void aFoldHasItsStatementsPreparedOnceAndLeavesItsConnectionAsItWas() throws Exception {
        feed(new Seen()).stop();
        var settings = FeedRig.settings(topic);
        Topic here = Topic.find(settings).orElseThrow();
        int batches = 30;
        try (Connection connection = database.getConnection();
                var read = connection.createStatement()) {
            var only = new SingleConnectionDataSource(connection, true);
            ProjectionSchema schema = ProjectionSchema.serving(new Seen());
            try (var fold = fold(only, schema, here)) {
                fold.begin(List.of(0));
                for (int n = 0; n < batches; n++) {
                    fold.fold(batch(List.of(read(n, event("north")))));
                }
                try (var prepared =
                        read.executeQuery(
                                """
                                select max(generic_plans + custom_plans) from pg_prepared_statements
                                where statement like '%seen%'
                                """)) {
                    prepared.next();
                    assertThat(prepared.getLong(1)).isGreaterThan(batches / 2);
                }
            }
            try (var path = read.executeQuery("show search_path")) {
                path.next();
                assertThat(path.getString(1)).doesNotContain("seen");
            }
        }
    }

    @Test
    void readsATopicThatWasMadeAnewFromItsStart() {
        List<EventEnvelope> events = new ArrayList<>(events(40));
        Feed feed = feed(new Seen());
        Broker.publish(topic, events);
        awaitEachOnce(40);
        feed.stop();

        Broker.delete(topic);
        Eventually.until(
                "the topic can be made again",
                () -> {
                    try {
                        Broker.create(topic, 3);
                        return true;
                    } catch (IllegalStateException stillThere) {
                        return false;
                    }
                });
        events.addAll(events(40));
        Broker.publish(topic, events);
        feed(new Seen());
        awaitEachOnce(80);
    }

    @Test
    void rebuildsBesideTheServingTablesUnderTraffic() throws Exception {
        Feed feed = feed(new Seen());
        Broker.publish(topic, events(3_000));
        awaitEachOnce(3_000);
        sql.sql("update seen_1.seen set reason = 'old code'").update();

        var halves = new ArrayList<Long>();
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (!done.get()) {
                                        long rows = rows();
                                        if (rows < 3_000) halves.add(rows);
                                    }
                                });
        assertThat(feed.rebuild("seen")).isTrue();
        assertThat(feed.rebuild("seen")).as("one at a time").isFalse();
        int published = 3_000;
        Rebuild rebuild = Objects.requireNonNull(feed.lastRebuild("seen"));
        while (rebuild.state() == Rebuild.State.FOLDING) {
            Broker.publish(topic, events(60));
            published += 60;
            assertThat(published).isLessThan(300_000);
        }
        assertThat(rebuild.state()).isEqualTo(Rebuild.State.SWAPPED);
        Broker.publish(topic, events(60));
        awaitEachOnce(published + 60);
        done.set(true);
        reader.join();

        assertThat(halves).as("what readers saw of a half-made projection").isEmpty();
        assertThat(
                        sql.sql("select count(*) from seen_1.seen where reason = 'old code'")
                                .query(Long.class)
                                .single())
                .isZero();
        Eventually.until(
                "the former tables are dropped",
                () -> {
                    feed.retire();
                    return sql.sql("select count(*) from pg_namespace where nspname ~ '^seen_1_'")
                            .query(Long.class)
                            .single()
                            .equals(0L);
                });
    }

    @Test
    void wakesWhoWaitsForAPosition() throws Exception {
        feed(new Seen());
        Broker.publish(topic, event("north"));
        EventEnvelope awaited = event("north");
        var north = new BookId("north");
        assertThat(progress.await("seen", north, 1, Duration.ofSeconds(20))).isTrue();
        assertThat(progress.await("seen", north, awaited.position(), Duration.ofMillis(100)))
                .as("before it is published")
                .isFalse();

        Broker.publish(topic, awaited);
        assertThat(progress.await("seen", north, awaited.position(), Duration.ofSeconds(20)))
                .isTrue();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aReaderSeesWhatAnotherInstanceFoldsAndWhatOtherBooksHaveReached() throws Exception {
        feed(new Seen());
        var elsewhere = new Progress(database, SCHEMAS);
        try (var news = new ProgressNews(database, elsewhere, SCHEMAS)) {
            news.start();
            readsElsewhere(elsewhere);
        }
    }

    private void readsElsewhere(Progress elsewhere) throws Exception {
        var north = new BookId("north");
        EventEnvelope first = event("north");
        Broker.publish(topic, first);
        assertThat(elsewhere.await("seen", north, first.position(), Duration.ofSeconds(20)))
                .isTrue();

        EventEnvelope second = event("north");
        Broker.publish(topic, second);
        assertThat(elsewhere.await("seen", north, second.position(), Duration.ofSeconds(20)))
                .isTrue();

        String neighbour = inPartitionOf("north");
        EventEnvelope beyond = event(neighbour);
        Broker.publish(topic, beyond);
        assertThat(progress.await("seen", north, beyond.position(), Duration.ofSeconds(20)))
                .as("all that north has up to there is folded")
                .isTrue();
    }

    /** Another book whose events are in the same partition. */
    private static String inPartitionOf(String book) {
        int partition = partition(book);
        for (int n = 0; ; n++) {
            if (partition("book-" + n) == partition) return "book-" + n;
        }
    }

    private static int partition(String book) {
        byte[] key = book.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % 3;
    }
}
