package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a book's events again from the beginning of the topic, by a consumer of its own that
 * belongs to no group and moves nobody's offsets.
 */
public final class TopicHistory {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** How long the broker may give nothing before it is taken to be away. */
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);

    private final FeedSettings settings;

    public TopicHistory(FeedSettings settings) {
        this.settings = settings;
    }

    /**
     * Hands over the book's events in the topic's order, until one is at or after a position or the
     * topic ends. After a republication some come twice.
     *
     * @param partition where the book's events are
     * @throws UnreadableRecordException if a record of the book cannot be read
     * @throws org.apache.kafka.common.KafkaException if the broker cannot be asked
     */
    public void read(BookId book, int partition, long until, Consumer<EventEnvelope> reader) {
        byte[] key = book.value().getBytes(StandardCharsets.UTF_8);
        var place = new TopicPartition(settings.topic(), partition);
        try (KafkaConsumer<byte[], byte[]> consumer = settings.alone()) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            long silentSince = System.nanoTime();
            while (consumer.position(place) < end) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    silentSince = System.nanoTime();
                } else if (System.nanoTime() - silentSince > SILENCE_LIMIT.toNanos()) {
                    throw new TimeoutException("the broker gives no records of " + place);
                }
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (!Arrays.equals(record.key(), key)) continue;
                    EventEnvelope event = event(record);
                    reader.accept(event);
                    if (event.position() >= until) return;
                }
            }
        }
    }

    private static EventEnvelope event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return FeedRecord.read(record);
        } catch (UnreadableRecordException unreadable) {
            throw new UnreadableRecordException(
                    "partition %d, offset %d: %s"
                            .formatted(
                                    record.partition(), record.offset(), unreadable.getMessage()),
                    unreadable);
        }
    }
}
