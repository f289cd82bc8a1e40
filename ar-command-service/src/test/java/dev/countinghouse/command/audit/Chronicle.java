package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.HashChain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Events as the store would have recorded them, chain included, made without the store. */
public final class Chronicle {

    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00.000001Z");

    private record Head(long bookPosition, byte[] hash) {}

    private final Map<BookId, Head> heads = new HashMap<>();
    private final List<StoredEvent> events = new ArrayList<>();

    public static List<StoredEvent> of(List<? extends ArEvent> events) {
        var chronicle = new Chronicle();
        events.forEach(chronicle::record);
        return chronicle.events();
    }

    /** An event a minute. */
    public StoredEvent record(ArEvent event) {
        Head head = heads.getOrDefault(event.book(), new Head(0, HashChain.origin()));
        long position = events.size() + 1;
        Instant recordedAt = BEGINNING.plusSeconds(60 * position);
        UUID id = new UUID(position, event.book().hashCode());
        String name = EventCatalog.nameOf(event);
        List<String> tags =
                Stream.concat(
                                Stream.of("book=" + event.book()),
                                event.concerns().stream().map(EntityId::tag))
                        .sorted()
                        .toList();
        byte[] payload = EventJson.encode(event);
        byte[] metadata = EventJson.encodeMetadata(Map.of(EventMetadata.ACTOR, "clerk-7"));
        byte[] content = HashChain.content(id, name, tags, payload, metadata);
        long bookPosition = head.bookPosition() + 1;
        byte[] hash = HashChain.next(head.hash(), bookPosition, recordedAt, content);
        heads.put(event.book(), new Head(bookPosition, hash));
        var stored =
                new StoredEvent(
                        position,
                        event.book(),
                        bookPosition,
                        id,
                        name,
                        recordedAt,
                        tags,
                        payload,
                        metadata,
                        hash);
        events.add(stored);
        return stored;
    }

    public List<StoredEvent> events() {
        return List.copyOf(events);
    }
}
