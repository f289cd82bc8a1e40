package dev.countinghouse.bench.reads;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.contract.EventEnvelope;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The query service on a topic with a large book's events, about as many as are to be replayed. */
final class OwnRebuilds implements Contender {

    static final String NAME = "countinghouse";

    private static final String TOPIC = "rebuilds";
    private static final String BOOK = "/v1/books/" + BigBook.BOOK;

    /** Events for each hundred open items. */
    private static final int EVENTS_OF_HUNDRED = 215;

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int MAX_WAITS = 60;

    private final QueryService service;
    private final int events;

    OwnRebuilds(Lab lab) throws Exception {
        events = publish(lab);
        service = new QueryService(lab, TOPIC, TOPIC);
        for (String view : List.of("/accounts?limit=1", "/trial-balance")) awaitFolded(view);
    }

    private static int publish(Lab lab) throws Exception {
        var book = new BigBook((int) (lab.scale().events() * 100L / EVENTS_OF_HUNDRED));
        int count = 0;
        try (var topic = new FeedTopic(lab.kafka().bootstrapServers(), TOPIC)) {
            for (List<EventEnvelope> day = book.nextDay(); !day.isEmpty(); day = book.nextDay()) {
                day.forEach(topic::publish);
                count += day.size();
            }
        }
        return count;
    }

    private void awaitFolded(String view) throws IOException, InterruptedException {
        for (int wait = 0; !service.knows(BOOK + view, events); wait++) {
            require(wait < MAX_WAITS, view + " is not folded up to " + events);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sample under(Load load, Duration length) {
        return Pressure.closed(1, length, () -> rebuild(load.task()));
    }

    private int rebuild(String projection) throws IOException, InterruptedException {
        service.post("/v1/projections/" + projection + "/rebuild");
        while (true) {
            JsonNode rebuild = rebuildOf(projection);
            String state = rebuild.path("state").asString();
            if (state.equals("SWAPPED")) return events;
            require(state.equals("FOLDING"), projection + " is not rebuilt: " + rebuild);
            Thread.sleep(LOOK);
        }
    }

    private JsonNode rebuildOf(String projection) throws IOException {
        for (JsonNode one : service.read("/v1/projections").get("items")) {
            if (one.path("name").asString().equals(projection)) return one.path("rebuild");
        }
        throw new IllegalStateException("there is no projection " + projection);
    }

    /** What was rebuilt is what the history, folded afresh by other code, comes to. */
    @Override
    public void verify() throws Exception {
        JsonNode history = service.read(BOOK + "/reconciliation/history");
        require(history.get("ties").asBoolean(), "the tables are not the history: " + history);
        require(history.get("events").asInt() == events, "not all events were folded");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
