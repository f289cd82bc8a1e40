package dev.countinghouse.client;

import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.contract.EventJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lines sent in one request, and again those that got no answer because the connection broke or the
 * service was busy: each is idempotent.
 */
final class LineBatch {

    private static final String SEND_AGAIN =
            "; what was answered is recorded: send everything again, and it goes on from there";

    private final Api api;
    private final String path;
    private final List<Line> lines;
    private final Consumer<Outcome> outcomes;
    private final BitSet answered;
    private @Nullable String stopped;

    /**
     * @param path such as {@code /v1/books/main/imports}
     */
    LineBatch(Api api, String path, List<Line> lines, Consumer<Outcome> outcomes) {
        this.api = api;
        this.path = path;
        this.lines = lines;
        this.outcomes = outcomes;
        this.answered = new BitSet(lines.size());
    }

    /**
     * Returns when each line has its answer.
     *
     * @throws ApiFailure if some get none, however often they are sent, saying what happened
     */
    void send() throws InterruptedException {
        var attempts = new Attempts(api.command());
        try {
            while (answered.cardinality() < lines.size()) {
                String failure = attempt();
                if (failure != null) attempts.failed(failure);
            }
        } catch (ApiFailure last) {
            throw new ApiFailure(last.getMessage() + SEND_AGAIN);
        }
    }

    /**
     * Returns when each line has its answer.
     *
     * @throws ApiFailure if some get none at once
     */
    void tryOnce() throws InterruptedException {
        String failure = attempt();
        if (failure != null) throw new ApiFailure(failure);
    }

    /** Says what went wrong, if it may go well next time. */
    private @Nullable String attempt() throws InterruptedException {
        stopped = null;
        HttpRequest request =
                api.request(api.command() + path)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body()))
                        .build();
        try {
            HttpResponse<Stream<String>> response =
                    api.http().send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> answers = response.body()) {
                if (response.statusCode() == Api.BUSY) return "the service is busy";
                if (response.statusCode() != Api.OK) {
                    String said = answers.collect(Collectors.joining(" "));
                    throw Api.refused(request, response.statusCode(), said);
                }
                answers.forEach(this::take);
            }
            if (answered.cardinality() == lines.size()) return null;
            return stopped != null ? stopped : "an answer broke off";
        } catch (IOException broken) {
            return Breakage.words(broken);
        } catch (UncheckedIOException broken) {
            return Breakage.words(broken);
        }
    }

    private byte[] body() {
        var body = new ByteArrayOutputStream();
        for (int i = answered.nextClearBit(0); i < lines.size(); i = answered.nextClearBit(i + 1)) {
            body.writeBytes(lines.get(i).json(i + 1));
            body.write('\n');
        }
        return body.toByteArray();
    }

    private void take(String answer) {
        JsonNode result;
        try {
            result = EventJson.mapper().readTree(answer);
        } catch (JacksonException cutOff) {
            return;
        }
        JsonNode problem = result.path("problem");
        if (result.path("status").asString("").equals("stopped")) {
            stopped = "the service stopped: " + words(problem);
            return;
        }
        int index = result.path("line").asInt() - 1;
        if (index < 0 || index >= lines.size() || answered.get(index)) {
            throw new ApiFailure("an answer to a line that was not sent: " + answer);
        }
        answered.set(index);
        outcomes.accept(outcome(lines.get(index), result, problem));
    }

    private static Outcome outcome(Line line, JsonNode result, JsonNode problem) {
        return new Outcome(
                line,
                Status.valueOf(result.path("status").asString().toUpperCase(Locale.ROOT)),
                result.path("position").asLong(0),
                problem.isMissingNode() ? null : kind(problem),
                problem.isMissingNode() ? null : words(problem));
    }

    private static String kind(JsonNode problem) {
        String type = problem.path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Title, detail and each field that was wrong, in one line. */
    private static String words(JsonNode problem) {
        var words = new ArrayList<String>();
        Stream.of("title", "detail")
                .map(field -> problem.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .forEach(words::add);
        StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(e -> e.path("field").asString("") + " " + e.path("message").asString(""))
                .forEach(words::add);
        return words.stream().distinct().collect(Collectors.joining(": "));
    }
}
