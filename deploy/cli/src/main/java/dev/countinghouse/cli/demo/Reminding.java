package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.CreditControl.Request;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/**
 * How the company asks for what is overdue: a ladder of three steps, and the run of the last day
 * but two, so that what has become late since waits for the next one.
 */
public final class Reminding {

    private static final int DAYS_AGO = 2;

    private final String book;
    private final LocalDate from;
    private final LocalDate day;

    /**
     * @param from the first day of the year
     * @param to its last
     */
    public Reminding(String book, LocalDate from, LocalDate to) {
        this.book = "/v1/books/" + book;
        this.from = from;
        this.day = to.minusDays(DAYS_AGO);
    }

    public List<Request> requests() {
        return List.of(
                new Request(book + "/settings/dunning-ladders", "demo-dunning-ladder", ladder()),
                new Request(book + "/dunning-runs", "demo-dunning-run", run()));
    }

    /** Without fees: what is owed stays what the year says. */
    private ObjectNode ladder() {
        ObjectNode ladder = EventJson.mapper().createObjectNode();
        ladder.put("setOn", from.toString()).put("daysBetween", 7);
        ArrayNode levels = ladder.putArray("levels");
        step(levels, "Reminder", 7, "EMAIL");
        step(levels, "Second reminder", 21, "LETTER");
        step(levels, "Final notice", 45, "LETTER").put("nextAction", "Call, then an agency");
        return ladder;
    }

    private static ObjectNode step(ArrayNode levels, String name, int days, String channel) {
        return levels.addObject().put("name", name).put("days", days).put("channel", channel);
    }

    private ObjectNode run() {
        return EventJson.mapper().createObjectNode().put("askedOn", day.toString());
    }
}
