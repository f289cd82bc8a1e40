package dev.countinghouse.command.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The events decoded last. A payment over forty invoices is a fact about each of them, and would be
 * decoded for each; what is in the log never changes, so once will do.
 */
final class Decoded {

    private static final int MOST = 1_000;

    private final Map<Long, Known> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
                    return size() > MOST;
                }
            };

    Known of(StoredEvent stored, Function<StoredEvent, Known> decode) {
        Known known = find(stored.position());
        if (known == null) {
            known = decode.apply(stored);
            keep(known);
        }
        return known;
    }

    private synchronized @Nullable Known find(long position) {
        return last.get(position);
    }

    private synchronized void keep(Known known) {
        last.put(known.position(), known);
    }
}
