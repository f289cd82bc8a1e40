package dev.countinghouse.query.web;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.testing.OpenApiContract;
import dev.countinghouse.query.QueryApplication;
import dev.countinghouse.query.feed.Broker;
import dev.countinghouse.query.feed.Log;
import dev.countinghouse.query.feed.Postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The real query service on a random port, with a database and a topic of its own. Whatever it
 * answers is held against its OpenAPI document.
 */
public final class QueryServer implements AutoCloseable {

    public static final OpenApiContract CONTRACT = OpenApiContract.of("queries", "reminders");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String topic = Broker.freshTopic(PARTITIONS);
    private final Log log = new Log();
    private final Path key;
    private final ConfigurableApplicationContext app;

    public QueryServer() {
        try {
            key = Files.createTempDirectory("countinghouse").resolve("local.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        app =
                QueryApplication.builder()
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + Postgres.freshUrl(),
                                "--countinghouse.kafka.bootstrap-servers="
                                        + Broker.bootstrapServers(),
                                "--countinghouse.kafka.topic=" + topic,
                                "--countinghouse.kafka.group=" + topic,
                                "--countinghouse.min-position.limit=3s",
                                "--countinghouse.security.local-key=" + key);
    }

    /** One for all tests that use books of their own, for as long as the tests run. */
    public static QueryServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final QueryServer SERVER = new QueryServer();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** Records events and publishes them; gives the position of the last. */
    public synchronized long publish(List<? extends ArEvent> events) {
        Broker.publish(topic, log.record(events));
        return log.position();
    }

    /** The next event comes this much later in the log. */
    public synchronized void skip(long positions) {
        log.skip(positions);
    }

    public long publish(ArEvent... events) {
        return publish(List.of(events));
    }

    /** Records an event without publishing it. */
    public synchronized EventEnvelope record(ArEvent event) {
        return log.record(event);
    }

    public void publish(EventEnvelope event) {
        Broker.publish(topic, event);
    }

    public <T> T bean(String name, Class<T> type) {
        return app.getBean(name, type);
    }

    public String token(Grant grant) {
        return LocalTokens.at(key, Clock.systemUTC()).sign(grant);
    }

    public String token() {
        return token(Grant.everything("ann", Duration.ofHours(1)));
    }

    public int port() {
        return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A request to fill in. */
    public HttpRequest.Builder to(String path, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Asks again while the answer is not as new as the request wants it, as a client would. */
    public HttpResponse<String> send(HttpRequest request) {
        boolean waits = request.headers().firstValue(QueryRequest.MIN_POSITION).isPresent();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = sendOnce(request);
            if (answer.statusCode() != 503 || !waits || System.nanoTime() > deadline) return answer;
        }
    }

    public HttpResponse<String> sendOnce(HttpRequest request) {
        HttpResponse<String> answer;
        try {
            answer = client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        CONTRACT.check(answer);
        return answer;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = to(path, token());
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    @Override
    public void close() {
        app.close();
    }
}
