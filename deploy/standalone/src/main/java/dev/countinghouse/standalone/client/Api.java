package dev.countinghouse.standalone.client;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.standalone.client.Outcome.Status;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The two services, as a client with a token sees them. */
public final class Api implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();
    private final String command;
    private final String query;
    private final Supplier<String> token;

    public Api(String command, String query, Supplier<String> token) {
        this.command = command;
        this.query = query;
        this.token = token;
    }

    /**
     * Sends lines in one request, and again those that got no answer because the connection broke
     * or the service was busy: each is idempotent.
     */
    void imports(String book, List<Line> lines, Consumer<Outcome> outcomes)
            throws InterruptedException {
        var answered = new BitSet(lines.size());
        for (int attempt = 1; answered.cardinality() < lines.size(); attempt++) {
            String failure = attempt(book, lines, answered, outcomes);
            if (failure == null) continue;
            if (attempt == ATTEMPTS) throw new ApiFailure(command + ": " + failure);
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
        }
    }

    /** Says what went wrong, if it may go well next time. */
    private @Nullable String attempt(
            String book, List<Line> lines, BitSet answered, Consumer<Outcome> outcomes)
            throws InterruptedException {
        HttpRequest request =
                request(command + "/v1/books/" + book + "/imports")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body(lines, answered)))
                        .build();
        try {
            HttpResponse<Stream<String>> response =
                    http.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> answers = response.body()) {
                if (response.statusCode() == 503) return "busy";
                if (response.statusCode() != 200) {
                    throw refused(request, response.statusCode(), answers);
                }
                answers.forEach(answer -> take(answer, lines, answered, outcomes));
            }
            return answered.cardinality() == lines.size() ? null : "an answer broke off";
        } catch (IOException | java.io.UncheckedIOException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static byte[] body(List<Line> lines, BitSet answered) {
        var body = new ByteArrayOutputStream();
        for (int i = answered.nextClearBit(0); i < lines.size(); i = answered.nextClearBit(i + 1)) {
            body.writeBytes(lines.get(i).json(i + 1));
            body.write('\n');
        }
        return body.toByteArray();
    }

    private static void take(
            String answer, List<Line> lines, BitSet answered, Consumer<Outcome> outcomes) {
        JsonNode result;
        try {
            result = EventJson.mapper().readTree(answer);
        } catch (JacksonException cutOff) {
            return;
        }
        int index = result.path("line").asInt() - 1;
        if (index < 0 || index >= lines.size() || answered.get(index)) {
            throw new ApiFailure("an answer to a line that was not sent: " + answer);
        }
        Status status = Status.valueOf(result.path("status").asString().toUpperCase(Locale.ROOT));
        JsonNode problem = result.path("problem");
        answered.set(index);
        outcomes.accept(
                new Outcome(
                        lines.get(index),
                        status,
                        result.path("position").asLong(0),
                        problem.isMissingNode() ? null : kind(problem),
                        problem.isMissingNode() ? null : words(problem)));
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

    /** The answer of the query service to a path such as {@code /v1/books/main/aging}. */
    public JsonNode get(String path) throws InterruptedException {
        return get(path, 0);
    }

    /** The same, once it knows what was recorded at a position. */
    public JsonNode get(String path, long position) throws InterruptedException {
        HttpRequest.Builder request = request(query + path);
        if (position > 0) request.header("AR-Min-Position", Long.toString(position));
        for (int attempt = 1; ; attempt++) {
            String failure;
            try {
                HttpResponse<String> response =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return EventJson.mapper().readTree(response.body());
                }
                if (response.statusCode() != 503) {
                    throw refused(request.build(), response.statusCode(), response.body().lines());
                }
                failure = response.body();
            } catch (IOException broken) {
                failure = String.valueOf(broken.getMessage());
            }
            if (attempt == ATTEMPTS) throw new ApiFailure(query + path + ": " + failure);
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
        }
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token.get());
    }

    private static ApiFailure refused(HttpRequest request, int status, Stream<String> body) {
        return new ApiFailure(
                request.method()
                        + " "
                        + request.uri()
                        + " answered "
                        + status
                        + ": "
                        + body.collect(Collectors.joining(" ")));
    }

    @Override
    public void close() {
        http.close();
    }
}
