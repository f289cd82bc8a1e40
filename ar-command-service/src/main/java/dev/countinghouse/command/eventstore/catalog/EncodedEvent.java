package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.HashChain;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.UUID;

/**
 * An event on its way into the log.
 *
 * @param tags all of them, {@code kind=value}, sorted
 * @param tagsArray the same as the statement takes them: made here, for the appender has no time
 * @param indexed those under which it can be found
 * @param keys the keys of those
 * @param content the digest that goes into the chain
 * @param message what it was made of
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedEvent(
        UUID id,
        int book,
        short type,
        List<String> tags,
        String tagsArray,
        List<String> indexed,
        List<UUID> keys,
        byte[] payload,
        byte[] metadata,
        byte[] content,
        EventMessage message) {

    public static EncodedEvent of(
            TaggedEventMessage<?> tagged, EventCodec codec, Dictionary names) {
        EventMessage event = tagged.event();
        UUID id = UUID.fromString(event.identifier());
        String name = event.type().qualifiedName().name();
        List<String> tags = TagIndex.texts(tagged.tags());
        List<Tag> indexed = TagIndex.indexed(tagged.tags());
        byte[] payload = codec.payload(event);
        byte[] metadata = codec.metadata(event);
        return new EncodedEvent(
                id,
                names.book(book(tagged)),
                names.type(name),
                tags,
                TextArray.of(tags),
                TagIndex.texts(indexed),
                indexed.stream().map(TagIndex::key).toList(),
                payload,
                metadata,
                HashChain.content(id, name, tags, payload, metadata),
                event);
    }

    private static String book(TaggedEventMessage<?> tagged) {
        String book = null;
        for (Tag tag : tagged.tags()) {
            if (!tag.key().equals(EventTags.BOOK)) continue;
            if (book != null) throw new IllegalArgumentException("an event of two books: " + tag);
            book = tag.value();
        }
        return book == null ? TagIndex.NO_BOOK : book;
    }

    /** The same event as it will be read from the log. */
    public DecodedEvent decodedAt(long position) {
        return new DecodedEvent(position, type, tags, message, bytes());
    }

    /** What it weighs in a batch. */
    public int bytes() {
        return payload.length + metadata.length;
    }
}
