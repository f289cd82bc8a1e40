package dev.countinghouse.query.feed;

import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * A record at which a projection stopped.
 *
 * @param book as far as the record could be read, like position and event
 */
record Alarm(
        String projection,
        int partition,
        long offset,
        @Nullable String book,
        @Nullable Long position,
        @Nullable String event,
        String problem) {

    private static final int MAX_PROBLEM = 2_000;

    static Alarm at(ConsumerRecord<byte[], byte[]> record, String projection, String problem) {
        return new Alarm(
                projection,
                record.partition(),
                record.offset(),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                number(FeedRecord.header(record, FeedHeaders.POSITION)),
                FeedRecord.header(record, FeedHeaders.TYPE),
                problem.length() <= MAX_PROBLEM ? problem : problem.substring(0, MAX_PROBLEM));
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null) return null;
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "projection %s stopped at partition %d, offset %d (book %s, position %s, event %s): %s"
                .formatted(projection, partition, offset, book, position, event, problem);
    }
}
