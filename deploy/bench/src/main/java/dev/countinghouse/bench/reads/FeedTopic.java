package dev.countinghouse.bench.reads;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A topic with events as the feed publishes them. */
final class FeedTopic implements AutoCloseable {

    private static final int LIMIT_SECONDS = 30;
    private static final int MAX_WAITING_BYTES = 64 << 20;

    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile @Nullable Exception failure;

    FeedTopic(String bootstrapServers, String name) throws Exception {
        this.name = name;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                    .all()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic cannot be made", e);
        }
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "linger.ms",
                                5,
                                "batch.size",
                                1 << 18,
                                "buffer.memory",
                                MAX_WAITING_BYTES),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    void publish(EventEnvelope event) {
        byte[] key = bytes(event.book().value());
        var record = new ProducerRecord<>(name, key, EventJson.encode(event.event()));
        record.headers()
                .add(FeedHeaders.ID, bytes(event.eventId().toString()))
                .add(FeedHeaders.TYPE, bytes(event.name()))
                .add(FeedHeaders.TIME, bytes(event.recordedAt().toString()))
                .add(FeedHeaders.POSITION, bytes(Long.toString(event.position())))
                .add(FeedHeaders.BOOK_POSITION, bytes(Long.toString(event.bookPosition())))
                .add(FeedHeaders.HASH, bytes(HexFormat.of().formatHex(event.hash())))
                .add(FeedHeaders.METADATA, EventJson.encodeMetadata(event.metadata()));
        producer.send(
                record,
                (_, failed) -> {
                    if (failed != null) failure = failed;
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.flush();
        producer.close();
        Exception failed = failure;
        if (failed != null) throw new IllegalStateException("an event was not published", failed);
    }
}
