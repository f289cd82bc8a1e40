package dev.countinghouse.command.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that a topic holds, partition by partition. */
final class TopicReader {

    private TopicReader() {}

    static List<ConsumerRecord<byte[], byte[]>> all(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream().mapToLong(n -> n).sum();
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (found.size() < end) consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            return found;
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
    }

    static long position(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(header(record, FeedHeaders.POSITION));
    }

    static String book(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    /** What a reader that drops what it knows takes from each book, in order. */
    static Map<String, List<Long>> taken(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, List<Long>> taken = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            List<Long> book = taken.computeIfAbsent(book(record), b -> new ArrayList<>());
            long bookPosition = Long.parseLong(header(record, FeedHeaders.BOOK_POSITION));
            if (bookPosition <= book.size()) continue;
            if (bookPosition > book.size() + 1) {
                throw new AssertionError(
                        "gap in " + book(record) + " before " + bookPosition + ": " + book.size());
            }
            book.add(position(record));
        }
        return taken;
    }

    static Map<String, List<Long>> recorded(List<StoredEvent> log) {
        Map<String, List<Long>> recorded = new LinkedHashMap<>();
        for (StoredEvent event : log) {
            recorded.computeIfAbsent(event.book().value(), b -> new ArrayList<>())
                    .add(event.position());
        }
        return recorded;
    }
}
