package dev.countinghouse.command.web;

import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.command.Servers;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.OpenApiContract;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real command service on a random port and a database of its own. Whatever it answers is held
 * against its OpenAPI document.
 */
public final class CommandServer implements AutoCloseable {

    /** With the area that only the tests have. */
    public static final OpenApiContract CONTRACT = OpenApiContract.of("commands", "reminders");

    /** Nobody listens there: commands must not mind. */
    private static final String NO_KAFKA = "127.0.0.1:1";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What the names of books begin with that nobody opens. */
    public static final String NO_BOOK = "no-book";

    private static final Pattern IN_A_BOOK = Pattern.compile("/v1/books/([^/]+)/.+");
    private static final String OPENING =
            """
            {"name": "Test Ltd", "timeZone": "UTC", "functionalCurrency": "USD"}
            """;

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String database;
    private final String kafka;
    private final Path key;
    private ConfigurableApplicationContext app;

    public CommandServer() {
        this(Servers.emptyDatabase());
    }

    /**
     * @param database its JDBC URL
     */
    public CommandServer(String database) {
        this(database, NO_KAFKA);
    }

    /** One that publishes its events to a broker. */
    public CommandServer(String database, String kafka) {
        this.database = database;
        this.kafka = kafka;
        try {
            key = Files.createTempDirectory("countinghouse").resolve("local.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        app = start();
    }

    /** One for all tests that use books of their own, for as long as the tests run. */
    public static CommandServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final CommandServer SERVER = new CommandServer();
    }

    private ConfigurableApplicationContext start() {
        return CommandApplication.builder()
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--countinghouse.kafka.bootstrap-servers=" + kafka,
                        "--countinghouse.security.local-key=" + key);
    }

    /** The JDBC URL of the log's database. */
    public String database() {
        return database;
    }

    public void restart() {
        app.close();
        app = start();
    }

    public <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return app.getBean(name, type);
    }

    public int port() {
        return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String token(Grant grant) {
        return LocalTokens.at(key, Clock.systemUTC()).sign(grant);
    }

    /** A token for everything; adjustments up to 100 dollars alone. */
    public String token(String subject) {
        return token(
                new Grant(
                        subject,
                        EnumSet.allOf(Permission.class),
                        List.of("*"),
                        Map.of("USD", "100.00"),
                        Duration.ofHours(1)));
    }

    public String token() {
        return token("ann");
    }

    /** A request to fill in. */
    public HttpRequest.Builder to(String path, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a request to a documented operation. */
    public HttpResponse<String> send(HttpRequest request) {
        openBookOf(request);
        HttpResponse<String> answer = exchange(request);
        CONTRACT.check(answer);
        return answer;
    }

    /** The first command in a book of a test opens it; but not where there is to be none. */
    private void openBookOf(HttpRequest request) {
        Matcher path = IN_A_BOOK.matcher(request.uri().getPath());
        if (!request.method().equals("POST") || !path.matches()) return;
        openBook(path.group(1));
    }

    /** Opens a book once, unless it is one that nobody opens. */
    void openBook(String book) {
        if (book.startsWith(NO_BOOK) || !open.add(book)) return;
        exchange(
                to("/v1/books/" + book, token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(OPENING))
                        .build());
    }

    /** Sends any request. */
    public HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return postAs("ann", path, body, headers);
    }

    public HttpResponse<String> postAs(
            String subject, String path, String body, String... headers) {
        var request =
                to(path, token(subject))
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
