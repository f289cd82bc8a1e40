package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Receivables.StoryEvent;
import dev.countinghouse.console.api.StoredEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.http.Permission;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened to a thing, event by event: what each changed, and what that came to. */
public record Story(List<Line> lines) {

    /**
     * @param about what else it was about, in words
     * @param href the other document, if there is one
     * @param proof where the event stands in the log
     * @param facts all that it says
     */
    public record Line(
            LocalDate day,
            String what,
            String about,
            @Nullable String href,
            @Nullable Money effect,
            @Nullable Money after,
            Instant recordedAt,
            String actor,
            long position,
            @Nullable String proof,
            Map<String, String> facts) {}

    /**
     * @param self the kind of document whose story it is, which needs no link
     */
    public static Story of(Desk desk, String self, List<StoryEvent> events) {
        return new Story(events.stream().map(event -> line(desk, self, event)).toList());
    }

    /** As the log tells it, where no figure goes with it. */
    public static Story stored(Desk desk, String self, List<StoredEvent> events) {
        return new Story(
                events.stream()
                        .map(
                                e ->
                                        new Line(
                                                day(desk, e),
                                                Words.event(e.name()),
                                                about(e.payload()),
                                                href(desk, self, e.payload()),
                                                null,
                                                null,
                                                e.recordedAt(),
                                                e.actor(),
                                                e.position(),
                                                desk.link("/events/" + e.bookPosition()),
                                                facts(e.payload())))
                        .toList());
    }

    /** What events call the day from which they count. */
    private static final List<String> DAYS =
            List.of(
                    "effectiveOn",
                    "invoiceDate",
                    "voidedOn",
                    "receivedOn",
                    "openedOn",
                    "changedOn",
                    "renamedOn",
                    "setOn",
                    "heldOn",
                    "releasedOn",
                    "closedOn",
                    "reopenedOn");

    /** On which day it counts, or if it says none, was recorded. */
    private static LocalDate day(Desk desk, StoredEvent event) {
        for (String field : DAYS) {
            String date = event.payload().path(field).asString("");
            if (!date.isEmpty()) return LocalDate.parse(date);
        }
        return desk.day(event.recordedAt());
    }

    private static Line line(Desk desk, String self, StoryEvent event) {
        return new Line(
                event.effectiveOn(),
                Words.event(event.name()),
                about(event.event()),
                href(desk, self, event.event()),
                event.effect(),
                event.after(),
                event.recordedAt(),
                event.metadata().getOrDefault("actor", ""),
                event.position(),
                desk.person().may(Permission.AUDIT)
                        ? desk.link("/events/" + event.bookPosition())
                        : null,
                facts(event.event()));
    }

    /** What a person would say about it first. */
    static String about(JsonNode event) {
        for (String field : List.of("reference", "number", "reason", "text", "kind")) {
            String text = event.path(field).asString("");
            if (!text.isEmpty()) return isConstant(text) ? Words.of(text) : text;
        }
        return "";
    }

    private static boolean isConstant(String text) {
        return text.length() > 2 && text.matches("[A-Z_]+");
    }

    private static @Nullable String href(Desk desk, String self, JsonNode event) {
        for (String kind : List.of("dispute", "adjustment", "payment", "invoice")) {
            String id = event.path(kind).asString("");
            if (!kind.equals(self) && !id.isEmpty()) return desk.link("/" + kind + "s/" + id);
        }
        return null;
    }

    /** Flat, in the order of the event; what is money reads as such. */
    public static Map<String, String> facts(JsonNode event) {
        Map<String, String> facts = new LinkedHashMap<>();
        collect("", event, facts);
        return facts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> facts) {
        if (node.isObject() && node.has("amount") && node.has("currency") && node.size() == 2) {
            facts.put(
                    path,
                    node.path("amount").asString("") + " " + node.path("currency").asString(""));
        } else if (node.isObject()) {
            for (var part : node.properties()) {
                collect(
                        path.isEmpty() ? part.getKey() : path + "." + part.getKey(),
                        part.getValue(),
                        facts);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) collect(path + " " + (i + 1), node.get(i), facts);
        } else if (!node.isNull()) {
            facts.put(path, node.asString());
        }
    }
}
