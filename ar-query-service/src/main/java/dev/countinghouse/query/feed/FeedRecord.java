package dev.countinghouse.query.feed;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.FeedHeaders;
import dev.countinghouse.contract.UnknownEventException;

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
     * Reads as much of a record as a projection folds: of an event that it does not fold, only the
     * place.
     *
     * @throws UnreadableRecordException if anything of that is missing, not understood, or unknown
     */
    static Recorded read(ConsumerRecord<byte[], byte[]> record, Projection projection) {
        return guarded(
                () -> {
                    boolean isFolded = projection.folds(type(record));
                    Place place = place(record);
                    if (!isFolded) return new Recorded(place, null);
                    return new Recorded(place, envelope(record, place));
                });
    }

    /**
     * Reads all of a record.
     *
     * @throws UnreadableRecordException if anything of it is missing, not understood, or unknown
     */
    static EventEnvelope read(ConsumerRecord<byte[], byte[]> record) {
        return guarded(() -> envelope(record, place(record)));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableRecordException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableRecordException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Place place(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        if (key == null) throw new UnreadableRecordException("the record has no key", null);
        return new Place(
                new BookId(new String(key, StandardCharsets.UTF_8)),
                positive(record, FeedHeaders.POSITION),
                positive(record, FeedHeaders.BOOK_POSITION),
                Instant.parse(text(record, FeedHeaders.TIME)));
    }

    private static Class<? extends ArEvent> type(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventCatalog.typeOf(text(record, FeedHeaders.TYPE));
        } catch (UnknownEventException unknown) {
            // it may move money, unless it says that it does not
            if (FeedHeaders.MEMO.equals(header(record, FeedHeaders.FAMILY))) {
                return UnknownMemo.class;
            }
            throw unknown;
        }
    }

    private static EventEnvelope envelope(ConsumerRecord<byte[], byte[]> record, Place place) {
        byte[] value = record.value();
        if (value == null) throw new UnreadableRecordException("the record is empty", null);
        String name = text(record, FeedHeaders.TYPE);
        ArEvent event =
                type(record) == UnknownMemo.class
                        ? UnknownMemo.read(name, value, place)
                        : EventJson.decode(name, value);
        if (!event.book().equals(place.book())) {
            throw new UnreadableRecordException(
                    "the key is " + place.book() + ", the event is of " + event.book(), null);
        }
        return new EventEnvelope(
                place.position(),
                place.bookPosition(),
                UUID.fromString(text(record, FeedHeaders.ID)),
                place.recordedAt(),
                event,
                EventJson.decodeMetadata(
                        text(record, FeedHeaders.METADATA).getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().parseHex(text(record, FeedHeaders.HASH)));
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
