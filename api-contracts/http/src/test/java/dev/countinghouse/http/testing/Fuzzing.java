package dev.countinghouse.http.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sends valid requests of every operation, most of them spoilt, and holds each answer against
 * {@link AnswerRules}. {@code countinghouse.fuzz.requests} says how many, {@code
 * countinghouse.fuzz.seed} which.
 */
public final class Fuzzing {

    private static final int USUAL = 1_000;
    private static final int MOST_TOLD = 8;
    private static final int SPOILT_PERCENT = 75;
    private static final int TWICE_PERCENT = 20;

    private final SchemaValues values;
    private final ValidRequests valid;
    private final Mutations mutations;
    private final AnswerRules rules;
    private final SortedMap<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * @param token for everything
     * @param badTokens headers that open nothing
     */
    public Fuzzing(OpenApiContract contract, String token, List<String> badTokens) {
        var random = new Random(Long.getLong("countinghouse.fuzz.seed", 20260331));
        values = new SchemaValues(contract, random);
        valid = new ValidRequests(contract, values, token);
        mutations = new Mutations(random, badTokens);
        rules = new AnswerRules(contract);
    }

    /** Ids and other values that requests shall meet, by the name of the field. */
    public Fuzzing knowing(String name, List<String> known) {
        known.forEach(value -> values.remember(name, value));
        return this;
    }

    /**
     * Sends them.
     *
     * @return how often each status was answered
     * @throws AssertionError with requests whose answers break a rule
     */
    public Map<Integer, Integer> run(int port) throws IOException {
        int requests = Integer.getInteger("countinghouse.fuzz.requests", USUAL);
        try (var http = new RawHttp(port)) {
            for (int i = 0; i < requests && broken.size() < MOST_TOLD; i++) exchange(http);
        }
        if (!broken.isEmpty()) throw new AssertionError(String.join("\n\n", broken));
        return statuses;
    }

    private void exchange(RawHttp http) throws IOException {
        Draft request = valid.next();
        if (values.chance(SPOILT_PERCENT)) mutations.spoil(request);
        if (values.chance(TWICE_PERCENT)) {
            mutations.spoil(request);
            request.refused = false; // one change may undo another
        }
        byte[] body = request.body == null ? new byte[0] : request.body;
        RawHttp.Answer answer = http.send(request.head(), body);
        statuses.merge(answer.status(), 1, Integer::sum);
        try {
            rules.check(request, answer);
        } catch (AssertionError rule) {
            broken.add(told(rule, request, answer));
        }
        if (answer.status() == 200) remember(answer);
    }

    private void remember(RawHttp.Answer answer) {
        if (!answer.header("content-type").orElse("").equals("application/json")) return;
        JsonNode next = JsonMapper.shared().readTree(answer.body()).path("next");
        if (next.isString()) values.remember("cursor", next.stringValue());
    }

    private static String told(AssertionError rule, Draft request, RawHttp.Answer answer) {
        return cut(String.valueOf(rule.getMessage()))
                + "\n"
                + cut(request.toString())
                + "\n→ "
                + answer.status()
                + " "
                + cut(answer.body());
    }

    private static String cut(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 1_000) + "…";
    }
}
