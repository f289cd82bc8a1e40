package dev.countinghouse.query.feed;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Reads a record of the topic: the event from its value, its place in the log from its headers. */
final class FeedRecord {

    private FeedRecord() {}

    /**
     * @throws UnreadableRecordException if anything of it is missing, not understood, or unknown
     */
    static EventEnvelope read(ConsumerRecord<byte[], byte[]> record) {
        try {
            byte[] value = record.value();
            if (value == null) throw new UnreadableRecordException("the record is empty", null);
            ArEvent event = EventJson.decode(text(record, FeedHeaders.TYPE), value);
            requireKey(record, event);
            return new EventEnvelope(
                    positive(record, FeedHeaders.POSITION),
                    positive(record, FeedHeaders.BOOK_POSITION),
                    UUID.fromString(text(record, FeedHeaders.ID)),
                    Instant.parse(text(record, FeedHeaders.TIME)),
                    event,
                    EventJson.decodeMetadata(
                            text(record, FeedHeaders.METADATA).getBytes(StandardCharsets.UTF_8)),
                    HexFormat.of().parseHex(text(record, FeedHeaders.HASH)));
        } catch (UnreadableRecordException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableRecordException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireKey(ConsumerRecord<byte[], byte[]> record, ArEvent event) {
        byte[] key = record.key();
        String book = key == null ? "none" : new String(key, StandardCharsets.UTF_8);
        if (!book.equals(event.book().value())) {
            throw new UnreadableRecordException(
                    "the key is " + book + ", the event is of " + event.book(), null);
        }
    }

    private static long positive(ConsumerRecord<byte[], byte[]> record, String name) {
        long value = Long.parseLong(text(record, name));
        if (value < 1) throw new UnreadableRecordException(name + " is " + value, null);
        return value;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        String text = header(record, name);
        if (text == null)
            throw new UnreadableRecordException("header " + name + " is missing", null);
        return text;
    }

    /** A header as text, for messages about a record that may not be readable as a whole. */
    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
