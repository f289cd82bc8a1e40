package dev.countinghouse.query.feed;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.embedded.EmbeddedKafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** One Kafka broker for all tests of this JVM; each test takes a topic of its own. */
public final class Broker {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private Broker() {}

    private static final class Server {
        static final EmbeddedKafka ONE = EmbeddedKafka.temporary();
        static final KafkaProducer<byte[], byte[]> PRODUCER =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                ONE.bootstrapServers(),
                                "enable.idempotence",
                                false,
                                "max.in.flight.requests.per.connection",
                                1),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(ONE::close));
        }
    }

    public static String bootstrapServers() {
        return Server.ONE.bootstrapServers();
    }

    /** The name of a new topic. */
    public static String freshTopic(int partitions) {
        String name = "events-" + TOPICS.incrementAndGet();
        create(name, partitions);
        return name;
    }

    static void create(String name, int partitions) {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(String name) {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(name)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** Publishes events as the feed does, and returns when the broker has them. */
    public static void publish(String topic, List<EventEnvelope> events) {
        for (EventEnvelope event : events) send(record(topic, event));
        Server.PRODUCER.flush();
    }

    public static void publish(String topic, EventEnvelope... events) {
        publish(topic, List.of(events));
    }

    static void send(ProducerRecord<byte[], byte[]> record) {
        Server.PRODUCER.send(
                record,
                (_, failure) -> {
                    if (failure != null) throw new IllegalStateException(failure);
                });
    }

    static ProducerRecord<byte[], byte[]> record(String topic, EventEnvelope event) {
        byte[] key = event.book().value().getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, key, EventJson.encode(event.event()));
        header(record, FeedHeaders.SPEC_VERSION, "1.0");
        header(record, FeedHeaders.ID, event.eventId().toString());
        header(record, FeedHeaders.SOURCE, "/countinghouse");
        header(record, FeedHeaders.TYPE, event.name());
        boolean isMoney = event.event() instanceof MoneyEvent;
        header(record, FeedHeaders.FAMILY, isMoney ? FeedHeaders.MONEY : FeedHeaders.MEMO);
        header(record, FeedHeaders.TIME, event.recordedAt().toString());
        header(record, FeedHeaders.SUBJECT, event.book().value());
        header(record, FeedHeaders.CONTENT_TYPE, "application/json");
        header(record, FeedHeaders.POSITION, Long.toString(event.position()));
        header(record, FeedHeaders.BOOK_POSITION, Long.toString(event.bookPosition()));
        header(record, FeedHeaders.HASH, HexFormat.of().formatHex(event.hash()));
        header(
                record,
                FeedHeaders.METADATA,
                new String(EventJson.encodeMetadata(event.metadata()), StandardCharsets.UTF_8));
        return record;
    }

    static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name);
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
