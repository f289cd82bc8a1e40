package dev.countinghouse.command.audit;

import dev.countinghouse.command.audit.AuditQuery.Balance;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * A replay as JSON, written entry by entry: an account's may be long. The sums stand at the end,
 * where they are known.
 */
final class Explanation {

    private static final ObjectWriter WHOLE_OR_BROKEN =
            EventJson.mapper().writer().without(StreamWriteFeature.AUTO_CLOSE_CONTENT);

    private final Balance asked;
    private final Replay replay;

    Explanation(Balance asked) {
        this.asked = asked;
        this.replay = new Replay(asked.subject(), asked.effectiveOn());
    }

    /** The events that can have to do with it, as known then. */
    EventFilter filter() {
        return EventFilter.concerning(replay.tag(), asked.position(), asked.recordedAt());
    }

    private record Line(
            long position,
            long bookPosition,
            UUID eventId,
            Instant recordedAt,
            LocalDate effectiveOn,
            String name,
            Money amount,
            List<Part> movements,
            Sum balance) {
        static Line of(Replay.Entry entry) {
            return new Line(
                    entry.position(),
                    entry.bookPosition(),
                    entry.eventId(),
                    entry.recordedAt(),
                    entry.effectiveOn(),
                    entry.name(),
                    entry.amount(),
                    entry.movements().stream()
                            .map(moved -> new Part(label(moved.item()), moved.amount()))
                            .toList(),
                    entry.balance());
        }
    }

    private record Part(String item, Money amount) {}

    private static String label(EntityId item) {
        return item.kind().name() + ":" + item.value();
    }

    /** If the events cannot be read on, it breaks off: what is there by then is no JSON. */
    void write(Iterator<StoredEvent> events, OutputStream out) {
        try (JsonGenerator json = WHOLE_OR_BROKEN.createGenerator(out)) {
            json.writeStartObject();
            head(json);
            json.writeArrayPropertyStart("entries");
            long count = 0;
            long position = 0;
            while (events.hasNext()) {
                StoredEvent event = events.next();
                position = event.position();
                Replay.Entry entry = replay.accept(event);
                if (entry == null) continue;
                json.writePOJO(Line.of(entry));
                count++;
            }
            json.writeEndArray();
            money(json, "balance", replay.balance());
            money(json, "open", replay.open());
            money(json, "unapplied", replay.unapplied());
            json.writeNumberProperty("count", count);
            json.writeNumberProperty("position", position);
            json.writeEndObject();
        }
    }

    private void head(JsonGenerator json) {
        json.writeStringProperty("about", label(asked.subject()));
        json.writeStringProperty("effectiveOn", asked.effectiveOn().toString());
        if (asked.position() != Long.MAX_VALUE) {
            json.writeNumberProperty("knownPosition", asked.position());
        }
        if (asked.recordedAt() != null) {
            json.writeStringProperty("knownTime", asked.recordedAt().toString());
        }
    }

    private static void money(JsonGenerator json, String name, @Nullable Sum amount) {
        if (amount != null) json.writePOJOProperty(name, amount);
    }
}
