package dev.countinghouse.command.eventstore.memory;

import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The events decoded last. A payment over forty invoices is a fact about each of them, and would be
 * decoded for each; what is in the log never changes, so once will do.
 */
public final class DecodedEvents {

    private static final int MOST = 1_000;

    private final long mostBytes;
    private final Map<Long, DecodedEvent> last = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Those of so many bytes at most. */
    public DecodedEvents(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    public DecodedEvent of(StoredEvent stored, Function<StoredEvent, DecodedEvent> decode) {
        DecodedEvent known = find(stored.position());
        if (known == null) {
            known = decode.apply(stored);
            keep(known);
        }
        return known;
    }

    private synchronized @Nullable DecodedEvent find(long position) {
        return last.get(position);
    }

    private synchronized void keep(DecodedEvent known) {
        DecodedEvent former = last.put(known.position(), known);
        bytes += known.bytes() - (former == null ? 0 : former.bytes());
        Iterator<DecodedEvent> eldest = last.values().iterator();
        while (eldest.hasNext() && (last.size() > MOST || bytes > mostBytes)) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    /** Of all events that it has. */
    synchronized long bytes() {
        return bytes;
    }
}
