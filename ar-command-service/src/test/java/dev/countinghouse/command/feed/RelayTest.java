package dev.countinghouse.command.feed;

import static dev.countinghouse.command.feed.TopicReader.header;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.audit.Chronicle;
import dev.countinghouse.command.audit.RandomBook;
import dev.countinghouse.command.eventstore.BreakingDataSource;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

class RelayTest {

    private static final List<StoredEvent> LOG = threeBooks();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static EmbeddedKafka kafka;
    private static HikariDataSource database;
    private static Admin admin;

    private final List<Relay> relays = new ArrayList<>();
    private String topic;
    private Feed feed;

    private static List<StoredEvent> threeBooks() {
        List<Iterator<ArEvent>> books =
                List.of(
                        new RandomBook(1, "acme", 500).events().iterator(),
                        new RandomBook(2, "bolt", 500).events().iterator(),
                        new RandomBook(3, "cora", 500).events().iterator());
        List<ArEvent> events = new ArrayList<>();
        while (books.stream().anyMatch(Iterator::hasNext)) {
            for (Iterator<ArEvent> book : books) if (book.hasNext()) events.add(book.next());
        }
        return Chronicle.of(events);
    }

    @BeforeAll
    static void start() {
        database = Servers.database();
        kafka = EmbeddedKafka.temporary();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
        database.close();
    }

    @BeforeEach
    void open() {
        Servers.execute(database, "truncate event, event_tag, book_head, feed");
        topic = "events-" + NUMBER.incrementAndGet();
        feed = new Feed(database, topic);
    }

    @AfterEach
    void close() {
        relays.forEach(Relay::close);
    }

    private FeedSettings settings() {
        return new FeedSettings(kafka.bootstrapServers(), topic, 12, (short) 0, Map.of());
    }

    private Relay relay(DataSource its) {
        var relay = new Relay(new EventLog(its), its, settings());
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void record(int from, int until) {
        Servers.insert(database, LOG.subList(from, until));
    }

    private void awaitPublished() {
        Eventually.until("everything is published", () -> feed.lag().events() == 0);
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        return TopicReader.all(kafka.bootstrapServers(), topic);
    }

    @Test
    void anErrorOfTheMachineIsSurvived() {
        record(0, 10);
        var broken = new BreakingDataSource(database);
        broken.breakNext();
        relay(broken);
        awaitPublished();
        assertThat(records()).hasSize(10);
    }

    @Test
    void publishesEachEventAsItIsStoredInTheOrderOfItsBook() throws Exception {
        record(0, 700);
        relay(database);
        awaitPublished();
        record(700, LOG.size());
        awaitPublished();

        List<ConsumerRecord<byte[], byte[]>> records = records();
        assertThat(records).hasSameSizeAs(LOG);
        assertThat(TopicReader.taken(records))
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            StoredEvent event = LOG.get((int) TopicReader.position(record) - 1);
            assertThat(new String(record.key(), UTF_8)).isEqualTo(event.book().value());
            assertThat(record.value()).isEqualTo(event.payload());
            assertThat(record.timestamp()).isEqualTo(event.recordedAt().toEpochMilli());
            assertThat(header(record, FeedHeaders.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(header(record, FeedHeaders.ID)).isEqualTo(event.eventId().toString());
            assertThat(header(record, FeedHeaders.SOURCE)).isEqualTo("/v1/books/" + event.book());
            assertThat(header(record, FeedHeaders.TYPE)).isEqualTo(event.name());
            assertThat(header(record, FeedHeaders.TIME)).isEqualTo(event.recordedAt().toString());
            assertThat(header(record, FeedHeaders.CONTENT_TYPE)).isEqualTo("application/json");
            assertThat(header(record, FeedHeaders.FAMILY).equals(FeedHeaders.MONEY))
                    .isEqualTo(EventCatalog.movesMoney(event.name()));
            assertThat(header(record, FeedHeaders.BOOK_POSITION))
                    .isEqualTo(Long.toString(event.bookPosition()));
            assertThat(header(record, FeedHeaders.HASH))
                    .isEqualTo(HexFormat.of().formatHex(event.hash()));
            assertThat(header(record, FeedHeaders.METADATA))
                    .isEqualTo("{\"" + EventMetadata.ACTOR + "\":\"clerk-7\"}");
            assertThat(event.tags())
                    .contains(header(record, FeedHeaders.SUBJECT).replaceFirst("/", "="));
        }
    }

    @Test
    void makesATopicThatForgetsNothing() throws Exception {
        record(0, 1);
        relay(database);
        awaitPublished();
        var described =
                requireNonNull(
                        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        assertThat(described.partitions()).hasSize(12);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config =
                requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
        assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
        assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
    }

    @Test
    void saysWhatAnEventIsAbout() {
        assertThat(FeedRecord.subject(List.of("account=a", "book=b", "invoice=i", "payment=p:1")))
                .isEqualTo("payment/p:1");
        assertThat(FeedRecord.subject(List.of("account=a", "book=b", "invoice=i", "number=n")))
                .isEqualTo("invoice/i");
        assertThat(FeedRecord.subject(List.of("book=b"))).isEmpty();
    }

    @Test
    void aCrashBetweenAcknowledgementAndPositionRepeatsAndLosesNothing() {
        Servers.execute(
                database,
                """
                create or replace function crash() returns trigger language plpgsql as $$
                begin
                    if new.position > old.position then raise exception 'crash'; end if;
                    return new;
                end $$;
                create trigger crash before update on feed for each row execute function crash()
                """);
        record(0, 300);
        Relay relay = relay(database);
        Eventually.until("it fails", () -> relay.status() == FeedStatus.RETRYING);
        Servers.execute(database, "drop trigger crash on feed");
        record(300, 400);
        awaitPublished();

        assertThat(records().size()).isGreaterThanOrEqualTo(700);
        assertThat(TopicReader.taken(records()))
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG.subList(0, 400)));
    }

    /** Connections to be had only while the gate is open: a process that stands still. */
    private static final class Gate extends DelegatingDataSource {
        final Semaphore open = new Semaphore(1);

        Gate(HikariDataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            open.acquireUninterruptibly();
            open.release();
            return super.getConnection();
        }
    }

    @Test
    void aSecondRelayTakesOverFromOneThatStandsStillAndIsNotDisturbedWhenItWakes() {
        record(0, 400);
        var gate = new Gate(database);
        Relay first = relay(gate);
        awaitPublished();
        Relay second = relay(database);
        Eventually.until("the second waits", () -> second.status() == FeedStatus.STANDBY);
        assertThat(first.status()).isEqualTo(FeedStatus.ACTIVE);

        gate.open.acquireUninterruptibly();
        record(400, 800);
        Servers.execute(
                database,
                """
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and granted and classid = x'46454544'::int::oid
                  and database = (select oid from pg_database where datname = current_database())
                """);
        awaitPublished();
        assertThat(second.status()).isEqualTo(FeedStatus.ACTIVE);
        record(800, 900);
        awaitPublished();

        gate.open.release();
        Eventually.until("the first sees it", () -> first.status() == FeedStatus.STANDBY);
        record(900, 1000);
        awaitPublished();
        assertThat(second.status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(TopicReader.taken(records()))
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG.subList(0, 1000)));
    }

    @Test
    void anotherRelayTakesOverWhenOneEnds() {
        record(0, 100);
        Relay first = relay(database);
        awaitPublished();
        Relay second = relay(database);
        Eventually.until("the second waits", () -> second.status() == FeedStatus.STANDBY);
        first.close();
        assertThat(first.status()).isEqualTo(FeedStatus.STOPPED);
        record(100, 200);
        awaitPublished();
        assertThat(second.status()).isEqualTo(FeedStatus.ACTIVE);
        // counted after the position is kept
        Eventually.until("the second has counted them", () -> second.published() == 100);
        assertThat(records()).hasSize(200);
    }

    @Test
    void aTopicThatIsLostIsMadeAndFilledAgain() throws Exception {
        record(0, 600);
        relay(database);
        awaitPublished();
        admin.deleteTopics(List.of(topic)).all().get();
        Eventually.until("it is there again", this::topicExists);
        Eventually.until("it is full again", () -> records().size() >= 600);
        record(600, 700);
        awaitPublished();
        assertThat(TopicReader.taken(records()))
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG.subList(0, 700)));
    }

    private boolean topicExists() {
        try {
            return admin.listTopics().names().get().contains(topic);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void publishesEverythingAgainWhenAskedTo() {
        record(0, 600);
        relay(database);
        awaitPublished();
        assertThat(feed.republish()).isEqualTo(600);
        Eventually.until("everything is there twice", () -> records().size() == 1200);
        assertThat(TopicReader.taken(records()))
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG.subList(0, 600)));
        awaitPublished();
    }

    /** As a crash of the database may do it, for the position does not wait for the disk. */
    @Test
    void publishesAgainFromWhereAPositionThatWasLostIsNow() {
        record(0, 600);
        Relay relay = relay(database);
        awaitPublished();
        Servers.execute(database, "update feed set position = 450");
        record(600, 700);
        awaitPublished();

        List<ConsumerRecord<byte[], byte[]>> records = records();
        List<Long> positions = records.stream().map(TopicReader::position).toList();
        for (long position = 1; position <= 600; position++) {
            assertThat(Collections.frequency(positions, position))
                    .as("event %d", position)
                    .isEqualTo(position <= 450 ? 1 : 2);
        }
        assertThat(TopicReader.taken(records))
                .as("once repeats are dropped, in order and without a gap")
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG.subList(0, 700)));
        assertThat(relay.status()).isEqualTo(FeedStatus.ACTIVE);
    }

    @Test
    void anEventThatKafkaRefusesHoldsBackWhatFollowsIt() throws Exception {
        int limit = 450;
        var small = new NewTopic(topic, 1, (short) 1);
        admin.createTopics(
                        List.of(
                                small.configs(
                                        Map.of("max.message.bytes", Integer.toString(limit)))))
                .all()
                .get();
        record(0, 600);
        Relay relay = relay(database);
        Eventually.until(
                "it stops",
                () ->
                        relay.status() == FeedStatus.RETRYING
                                && relay.problem().contains("max.message.bytes of " + topic));
        String problem =
                String.valueOf(new FeedHealth(feed, relay).health().getDetails().get("problem"));
        int refused = Integer.parseInt(problem.replaceFirst("event (\\d+), .*", "$1"));
        assertThat(problem)
                .startsWith(
                        "event %d, %s of book %s, "
                                .formatted(
                                        refused,
                                        LOG.get(refused - 1).name(),
                                        LOG.get(refused - 1).book()));
        assertThat(records()).extracting(TopicReader::position).doesNotContain((long) refused);
        assertThat(feed.lag().events()).isPositive();
        TopicReader.taken(records());

        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var wider =
                new AlterConfigOp(
                        new ConfigEntry("max.message.bytes", "1000000"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(wider))).all().get();
        awaitPublished();
        assertThat(TopicReader.taken(records()))
                .containsExactlyInAnyOrderEntriesOf(TopicReader.recorded(LOG.subList(0, 600)));
    }

    @Test
    void aLogThatLostItsEndIsNotFollowed() {
        record(0, 100);
        Relay relay = relay(database);
        awaitPublished();
        relay.close();
        Servers.execute(database, "delete from event where position > 90");
        Relay next = relay(database);
        Eventually.until("it refuses", () -> next.status() == FeedStatus.RETRYING);
        assertThat(feed.lag().events()).isEqualTo(-10);
        assertThat(new FeedHealth(feed, next).health().getStatus().getCode()).isEqualTo("DOWN");
    }

    @Test
    void saysHowFarItIsBehind() {
        Relay idle = new Relay(new EventLog(database), database, settings());
        var health = new FeedHealth(feed, idle);
        var meters = new SimpleMeterRegistry();
        new FeedMetrics(feed, idle).bindTo(meters);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        record(0, 30);
        assertThat(meters.get("countinghouse.feed.lag.events").gauge().value()).isEqualTo(30);
        assertThat(meters.get("countinghouse.feed.lag.seconds").gauge().value()).isGreaterThan(60);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("lagEvents", 30L);

        relay(database);
        awaitPublished();
        assertThat(meters.get("countinghouse.feed.lag.events").gauge().value()).isZero();
        assertThat(meters.get("countinghouse.feed.lag.seconds").gauge().value()).isZero();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
