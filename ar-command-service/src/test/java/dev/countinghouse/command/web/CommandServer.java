package dev.countinghouse.command.web;

import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.web.LocalTokens;
import dev.countinghouse.web.LocalTokens.Grant;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real command service on a random port and a database of its own. */
public final class CommandServer implements AutoCloseable {

    /** Nobody listens there: commands must not mind. */
    private static final String NO_KAFKA = "127.0.0.1:1";

    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.temporary();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String database;
    private final Path key;
    private ConfigurableApplicationContext app;

    public CommandServer(String database, String... more) {
        this.database = database;
        try {
            key = Files.createTempDirectory("countinghouse").resolve("local.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        POSTGRES.createDatabase(database);
        app = start(more);
    }

    private ConfigurableApplicationContext start(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + POSTGRES.url(database),
                                "--countinghouse.kafka.bootstrap-servers=" + NO_KAFKA,
                                "--countinghouse.security.local-key=" + key));
        arguments.addAll(List.of(more));
        return CommandApplication.builder().run(arguments.toArray(String[]::new));
    }

    public void restart() {
        app.close();
        app = start();
    }

    public ConfigurableApplicationContext app() {
        return app;
    }

    public int port() {
        return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String token(Grant grant) {
        return LocalTokens.at(key, Clock.systemUTC()).sign(grant);
    }

    /** A token for everything. */
    public String token() {
        return token(Grant.everything("ann", Duration.ofHours(1)));
    }

    /** A request to fill in. */
    public HttpRequest.Builder to(String path, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        var request =
                to(path, token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
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
