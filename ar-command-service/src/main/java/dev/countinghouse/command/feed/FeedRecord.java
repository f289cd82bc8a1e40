package dev.countinghouse.command.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.FeedHeaders;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An event as a record of the topic: the stored bytes, and CloudEvents' headers around them. */
final class FeedRecord {

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    /** An event is about the first of these that it concerns; the others are its context. */
    private static final List<String> SUBJECTS =
            EntityKind.all().stream().map(EntityKind::name).toList();

    private static final Map<String, byte[]> FAMILIES = new ConcurrentHashMap<>();

    private FeedRecord() {}

    static ProducerRecord<byte[], byte[]> of(StoredEvent event, String topic) {
        var record =
                new ProducerRecord<>(
                        topic,
                        null,
                        event.recordedAt().toEpochMilli(),
                        event.book().value().getBytes(UTF_8),
                        event.payload());
        Headers headers = record.headers();
        headers.add(FeedHeaders.SPEC_VERSION, SPEC_VERSION);
        headers.add(FeedHeaders.ID, text(event.eventId()));
        headers.add(FeedHeaders.SOURCE, text("/v1/books/" + event.book()));
        headers.add(FeedHeaders.TYPE, text(event.name()));
        headers.add(FeedHeaders.FAMILY, family(event.name()));
        headers.add(FeedHeaders.TIME, text(event.recordedAt()));
        String subject = subject(event.tags());
        if (!subject.isEmpty()) headers.add(FeedHeaders.SUBJECT, text(subject));
        headers.add(FeedHeaders.CONTENT_TYPE, JSON);
        headers.add(FeedHeaders.POSITION, text(event.position()));
        headers.add(FeedHeaders.BOOK_POSITION, text(event.bookPosition()));
        headers.add(FeedHeaders.HASH, text(HexFormat.of().formatHex(event.hash())));
        headers.add(FeedHeaders.METADATA, event.metadata());
        return record;
    }

    /** Of a name that this version does not know, nobody shall believe that it moves nothing. */
    private static byte[] family(String name) {
        return FAMILIES.computeIfAbsent(
                name,
                n ->
                        text(
                                EventCatalog.names().contains(n) && !EventCatalog.movesMoney(n)
                                        ? FeedHeaders.MEMO
                                        : FeedHeaders.MONEY));
    }

    /** Such as {@code invoice/inv-1}; empty if the event is about nothing that has a name. */
    static String subject(List<String> tags) {
        for (String kind : SUBJECTS) {
            for (String tag : tags) {
                if (tag.startsWith(kind + "="))
                    return kind + "/" + tag.substring(kind.length() + 1);
            }
        }
        return "";
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
