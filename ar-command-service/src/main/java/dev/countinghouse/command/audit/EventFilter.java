package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Which events of a book are asked for. In a book, position, book position and recording time rise
 * together, so each bound cuts off a beginning or an end.
 *
 * @param after positions above this one
 * @param until positions up to and with this one
 * @param afterBookPosition book positions above this one
 * @param untilBookPosition book positions up to and with this one
 * @param recordedFrom not before this instant, if given
 * @param recordedUntil not after this instant, if given
 * @param names events of these names; of all if empty
 * @param concerns events with this tag, {@code kind=value}, if given
 */
public record EventFilter(
        long after,
        long until,
        long afterBookPosition,
        long untilBookPosition,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedUntil,
        Set<String> names,
        @Nullable String concerns) {

    public static final EventFilter ALL =
            new EventFilter(
                    0, Long.MAX_VALUE, 0, Long.MAX_VALUE, null, null, Set.<String>of(), null);

    public EventFilter {
        names = Set.copyOf(names);
    }

    static EventFilter bookPositions(long after, long until) {
        return new EventFilter(0, Long.MAX_VALUE, after, until, null, null, Set.<String>of(), null);
    }

    /** What concerns an entity, as known at a position and at an instant, if one is given. */
    public static EventFilter concerning(String tag, long until, @Nullable Instant recordedUntil) {
        return new EventFilter(0, until, 0, Long.MAX_VALUE, null, recordedUntil, Set.of(), tag);
    }

    /** Whether an event lies in or after the range: true of all that follow it. */
    boolean reachedBy(StoredEvent event) {
        return event.position() > after
                && event.bookPosition() > afterBookPosition
                && (recordedFrom == null || !event.recordedAt().isBefore(recordedFrom));
    }

    /** Whether an event lies behind the range, as do all that follow it. */
    boolean passedBy(StoredEvent event) {
        return event.position() > until
                || event.bookPosition() > untilBookPosition
                || (recordedUntil != null && event.recordedAt().isAfter(recordedUntil));
    }

    private boolean selects(StoredEvent event) {
        return (names.isEmpty() || names.contains(event.name()))
                && (concerns == null || event.tags().contains(concerns));
    }

    /** The events asked for among those of one book, in order. */
    public Iterator<StoredEvent> of(Iterator<StoredEvent> events) {
        return new Iterator<>() {
            private @Nullable StoredEvent next = find();

            private @Nullable StoredEvent find() {
                while (events.hasNext()) {
                    StoredEvent event = events.next();
                    if (passedBy(event)) return null;
                    if (reachedBy(event) && selects(event)) return event;
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public StoredEvent next() {
                StoredEvent found = next;
                if (found == null) throw new NoSuchElementException();
                next = find();
                return found;
            }
        };
    }
}
