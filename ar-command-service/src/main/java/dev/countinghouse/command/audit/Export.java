package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.EventStoreException;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes events one a line. The last line says how many there were, so that none can be missed. */
public final class Export {

    private Export() {}

    /**
     * Writes all of them, and the last line.
     *
     * @throws EventStoreException if they cannot be read on; then the last line says so
     */
    public static void write(Iterator<StoredEvent> events, OutputStream out) throws IOException {
        long count = 0;
        long position = 0;
        try {
            while (events.hasNext()) {
                StoredEvent event = events.next();
                out.write(ExportLine.of(event));
                count++;
                position = event.position();
            }
        } catch (EventStoreException e) {
            // for whoever keeps what came before the connection broke: this is not the end
            if (count > 0) out.write(ExportLine.brokenOff("the event store is not available"));
            throw e;
        }
        out.write(ExportLine.end(count, position));
    }
}
