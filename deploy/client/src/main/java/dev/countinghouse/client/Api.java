package dev.countinghouse.client;

import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** The two services, as a client with a token sees them. */
public final class Api implements AutoCloseable {

    static final int OK = 200;
    static final int BUSY = 503;
    private static final int ACCEPTED = 202;
    private static final int CREATED = 201;
    private static final int OPEN_ALREADY = 409;

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final int REFUSAL_BYTES = 64 * 1024;

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

    /** The answer of the query service to a path such as {@code /v1/books/main/aging}. */
    public JsonNode get(String path) throws InterruptedException {
        return get(path, 0);
    }

    /** The same, once it knows what was recorded at a position. */
    public JsonNode get(String path, long position) throws InterruptedException {
        HttpRequest.Builder request = request(query + path);
        if (position > 0) request.header("AR-Min-Position", Long.toString(position));
        return json(request.build());
    }

    /** Has the query service begin something, once it knows what was recorded at a position. */
    public JsonNode begin(String path, long position) throws InterruptedException {
        HttpRequest.Builder request =
                request(query + path).POST(HttpRequest.BodyPublishers.noBody());
        if (position > 0) request.header("AR-Min-Position", Long.toString(position));
        try (InputStream body = opened(request.build(), Set.of(ACCEPTED))) {
            return EventJson.mapper().readTree(body);
        } catch (IOException broken) {
            throw new ApiFailure(path + ": " + Breakage.words(broken));
        }
    }

    /** The answer of the command service to a path such as {@code …/verification}. */
    public JsonNode audit(String path) throws InterruptedException {
        return json(request(command + path).build());
    }

    /** Opens a book in dollars and universal time, unless it is open, in whatever way. */
    public void open(String book) throws InterruptedException {
        HttpRequest request =
                request(command + "/v1/books/" + book)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        EventJson.mapper().writeValueAsBytes(opening(book))))
                        .build();
        try (InputStream answer = opened(request, Set.of(CREATED, OPEN_ALREADY))) {
            answer.readAllBytes();
        } catch (IOException broken) {
            throw new ApiFailure(request.uri() + ": " + Breakage.words(broken));
        }
    }

    /** What opens a book of which nothing but its id is known. */
    static ObjectNode opening(String book) {
        return EventJson.mapper()
                .createObjectNode()
                .put("name", book)
                .put("timeZone", "UTC")
                .put("functionalCurrency", "USD");
    }

    /**
     * Has the command service do something.
     *
     * @param key makes a repeat do nothing
     */
    public void send(String path, String key, ObjectNode body) throws InterruptedException {
        HttpRequest request =
                request(command + path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        EventJson.mapper().writeValueAsBytes(body)))
                        .build();
        try (InputStream answer = opened(request, Set.of(CREATED))) {
            answer.readAllBytes();
        } catch (IOException broken) {
            throw new ApiFailure(request.uri() + ": " + Breakage.words(broken));
        }
    }

    /** Brings the command service a file, and gives its report; twice is as good as once. */
    public JsonNode bring(String path, byte[] file) throws InterruptedException {
        return json(
                request(command + path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build());
    }

    private JsonNode json(HttpRequest request) throws InterruptedException {
        try (InputStream body = opened(request)) {
            return EventJson.mapper().readTree(body);
        } catch (IOException broken) {
            throw new ApiFailure(request.uri() + ": " + Breakage.words(broken));
        }
    }

    /**
     * What the command service streams; reading fails if the stream breaks before its end.
     *
     * @param path such as {@code /v1/books/main/events}
     */
    public InputStream stream(String path) throws InterruptedException {
        return opened(request(command + path).build());
    }

    /** Asks again while the service is busy or not there. */
    private InputStream opened(HttpRequest request) throws InterruptedException {
        return opened(request, Set.of(OK));
    }

    private InputStream opened(HttpRequest request, Set<Integer> fine) throws InterruptedException {
        for (var attempts = new Attempts(request.uri().toString()); ; ) {
            try {
                HttpResponse<InputStream> response =
                        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (fine.contains(response.statusCode())) return response.body();
                String said = said(response.body());
                if (response.statusCode() != BUSY) {
                    throw refused(request, response.statusCode(), said);
                }
                attempts.failed(said);
            } catch (IOException broken) {
                attempts.failed(Breakage.words(broken));
            }
        }
    }

    private static String said(InputStream body) throws IOException {
        try (body) {
            return new String(body.readNBytes(REFUSAL_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    /** Where the command service is. */
    String command() {
        return command;
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token.get());
    }

    static ApiFailure refused(HttpRequest request, int status, String body) {
        return new ApiFailure(
                request.method() + " " + request.uri() + " answered " + status + ": " + body);
    }

    @Override
    public void close() {
        http.close();
    }
}
