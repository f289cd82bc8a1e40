package dev.countinghouse.cli.report;

import dev.countinghouse.client.Api;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.function.Consumer;

/** Asks the query service about one book, once it knows what was recorded at a position. */
record Reader(Api api, String book, long position) {

    private static final int PAGE = 1_000;
    private static final int MAX_PAGES = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    JsonNode get(String path) throws InterruptedException {
        return api.get("/v1/books/" + book + path, position);
    }

    /** Has the tables compared with all events, and waits for what comes of it. */
    JsonNode historyCheck() throws InterruptedException {
        String place = "/v1/books/" + book + "/reconciliation/history";
        JsonNode check = api.begin(place, position);
        while (check.path("state").asString().equals("RUNNING")) {
            Thread.sleep(PAUSE);
            check = api.get(place + "/" + check.path("id").asString());
        }
        return check.path("report");
    }

    /** Every item of a list, page by page. */
    void each(String path, Consumer<JsonNode> item) throws InterruptedException {
        String asked = path + "&limit=" + PAGE;
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode answer = get(asked);
            answer.path("items").forEach(item);
            JsonNode next = answer.path("next");
            if (!next.isString()) return;
            asked = path + "&limit=" + PAGE + "&cursor=" + next.asString();
        }
        throw new IllegalStateException("a list without end: " + path);
    }

    static Money money(JsonNode json) {
        return EventJson.mapper().treeToValue(json, Money.class);
    }
}
