package dev.countinghouse.http;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.money;
import static dev.countinghouse.http.Values.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.http.LocalTokens.Grant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The edge as a service has it, over real HTTP, around endpoints that only echo. */
class EdgeTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({HttpEdge.class, Echo.class})
    static class App {}

    record Part(String name, Money amount) {}

    record Order(AccountId account, LocalDate on, List<Part> parts) {}

    /** A request that waits. */
    record Held(CountDownLatch come, CountDownLatch let) {}

    @RestController
    @Needs(Permission.ISSUE)
    static final class Echo {

        /** How many orders were taken. */
        static final AtomicInteger ORDERS = new AtomicInteger();

        @PostMapping("/v1/books/{book}/orders")
        Order order(@PathVariable BookId book, JsonBody body) {
            ORDERS.incrementAndGet();
            return body.read(
                    fields -> {
                        var account = fields.required("account", Values.ofText(AccountId::new));
                        var on = fields.optional("on", date());
                        var parts =
                                fields.required(
                                        "parts",
                                        list(
                                                1,
                                                3,
                                                object(
                                                        part -> {
                                                            var name =
                                                                    part.required("name", line(5));
                                                            var amount =
                                                                    part.required(
                                                                            "amount", money());
                                                            return () ->
                                                                    new Part(
                                                                            name.value(),
                                                                            amount.value());
                                                        })));
                        return () ->
                                new Order(
                                        account.value(),
                                        on.or(LocalDate.of(2026, 1, 31)),
                                        parts.value());
                    });
        }

        @GetMapping("/v1/books/{book}/who")
        Map<String, Object> who(Caller caller, Trace trace) {
            return Map.of("subject", caller.subject(), "trace", trace.id());
        }

        @GetMapping("/v1/books/{book}/periods/{period}")
        AccountingPeriod period(@PathVariable AccountingPeriod period) {
            return period;
        }

        static volatile Held held = new Held(new CountDownLatch(0), new CountDownLatch(0));

        @GetMapping("/v1/books/{book}/held")
        String held() throws InterruptedException {
            held.come().countDown();
            held.let().await();
            return "\"at last\"";
        }

        /** Goes on far longer than a token that is about to end. */
        @GetMapping("/v1/books/{book}/endless")
        void endless(HttpServletResponse response) throws IOException {
            for (int line = 0; line < ENDLESS; line++) {
                response.getOutputStream().println("a line of many");
                response.flushBuffer();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }

        /** Asks for more of the body for as long. */
        @PostMapping("/v1/books/{book}/reading")
        void reading(HttpServletRequest request) throws IOException {
            for (int line = 0; line < ENDLESS; line++) {
                request.getInputStream().read();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }

        @GetMapping("/v1/books/{book}/numbers/{number}")
        int number(@PathVariable Ordinal number) {
            return number.value();
        }

        @GetMapping("/v1/books/{book}/named")
        String named(@RequestParam String name) {
            return name;
        }

        @GetMapping("/v1/books/{book}/broken")
        String broken() {
            throw new IllegalStateException("a secret of the house");
        }

        /** Answers when it is let. */
        @GetMapping("/v1/books/{book}/slow")
        String slow() throws InterruptedException {
            COME.countDown();
            LET.await();
            return "\"at last\"";
        }

        @GetMapping("/v1/books/{book}/stream")
        void stream(HttpServletResponse response) throws IOException {
            for (int line = 0; line < STREAMED; line++) {
                response.getOutputStream().println("a line that is sent before it goes wrong");
            }
            throw new IllegalStateException("the database went away");
        }
    }

    private static final int AT_ONCE = 3;
    private static final CountDownLatch COME = new CountDownLatch(AT_ONCE);
    private static final CountDownLatch LET = new CountDownLatch(1);

    /** More lines than any buffer on the way holds. */
    private static final int STREAMED = 20_000;

    private static final int ENDLESS = 30_000;

    @TempDir static Path directory;

    private static ConfigurableApplicationContext app;
    private static LocalTokens tokens;
    private static int port;
    private static final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        Path key = directory.resolve("local.key");
        app =
                new SpringApplicationBuilder(App.class)
                        .properties(
                                "spring.config.import=classpath:http-edge.yaml",
                                "server.port=0",
                                "countinghouse.http.openapi=test",
                                "countinghouse.http.max-body=2KB",
                                "countinghouse.http.max-at-once=" + AT_ONCE,
                                "countinghouse.http.max-at-once-per-caller=" + AT_ONCE,
                                "countinghouse.security.local-key=" + key)
                        .run();
        tokens = LocalTokens.at(key, Clock.systemUTC());
        port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String token(String... books) {
        return tokens.sign(
                new Grant(
                        "ann",
                        Set.of(Permission.ISSUE),
                        List.of(books),
                        Map.of(),
                        Duration.ofMinutes(5)));
    }

    private static HttpRequest.Builder to(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send(to(path, token("acme")));
    }

    private static HttpResponse<String> post(String body) {
        return send(
                to("/v1/books/acme/orders", token("acme"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
        JsonNode problem = EventJson.mapper().readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + reason);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("trace").stringValue()).hasSize(32);
        return problem;
    }

    @Test
    void readsABodyAndAnswersInTheContractsJson() {
        var answer =
                post(
                        """
                        {"account":"a-1","parts":[{"name":"x","amount":{"amount":"1.50","currency":"USD"}}]}
                        """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"account":"a-1","on":"2026-01-31","parts":[{"name":"x","amount":{"amount":"1.50","currency":"USD"}}]}\
                        """);
    }

    @Test
    void saysHowLongAnAnswerIs() {
        var answer = get("/v1/books/acme/periods/2026-01");
        assertThat(answer.headers().firstValueAsLong("content-length"))
                .hasValue(answer.body().length());
        assertThat(answer.headers().firstValue("transfer-encoding")).isEmpty();
    }

    @Test
    void tellsEveryErrorOfABodyAtOnce() {
        var answer =
                post(
                        """
                        {"account":"no blanks","on":"2026-02-30","colour":"red","parts":[
                          {"name":"too long","amount":{"amount":"1.505","currency":"USD"}},
                          {"name":7,"amount":{"amount":"1","currency":"XYZ","c":1}},
                          {"amount":12.5}]}
                        """);
        JsonNode problem = problem(answer, 400, "invalid-request");
        assertThat(problem.get("errors").valueStream().map(e -> e.get("field").stringValue()))
                .containsExactlyInAnyOrder(
                        "account",
                        "on",
                        "parts[0].name",
                        "parts[0].amount",
                        "parts[1].name",
                        "parts[1].amount.currency",
                        "parts[1].amount.c",
                        "parts[2].name",
                        "parts[2].amount",
                        "colour");
    }

    @Test
    void namesThePlaceWhereABodyCeasesToBeJson() {
        JsonNode problem =
                problem(
                        post("{\"account\":\"a\",\n\"parts\":[{\"name\": oops}]}"),
                        400,
                        "malformed-json");
        assertThat(problem.get("detail").stringValue())
                .contains("line 2")
                .contains("/parts/0/name");
        problem(post("{} {}"), 400, "malformed-json");
        problem(post("{\"account\":\"a\",\"account\":\"b\"}"), 400, "malformed-json");
        problem(post("[".repeat(1000)), 400, "malformed-json");
        problem(post("[]"), 400, "invalid-request");
    }

    @Test
    void refusesABodyBeyondTheLimitAlsoWhenItsLengthIsNotAnnounced() {
        byte[] large = ("{\"account\":\"" + "a".repeat(3000)).getBytes(StandardCharsets.UTF_8);
        for (var body :
                List.of(
                        BodyPublishers.ofByteArray(large),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            var answer =
                    send(
                            to("/v1/books/acme/orders", token("acme"))
                                    .header("Content-Type", "application/json")
                                    .POST(body));
            problem(answer, 413, "body-too-large");
        }
    }

    /** An answer may be here before its place is free. */
    private static HttpResponse<String> untilServed(String path) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        HttpResponse<String> answer;
        do {
            answer = get(path);
        } while (answer.statusCode() == 503 && System.nanoTime() < deadline);
        return answer;
    }

    /** It must be seen to be well, and nobody who is in loses his answer. */
    @Test
    void sendsAwayAtOnceWhomItCannotServe() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> served =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> untilServed("/v1/books/acme/slow"),
                                                Thread::startVirtualThread))
                        .limit(AT_ONCE)
                        .toList();
        try {
            assertThat(COME.await(30, TimeUnit.SECONDS)).isTrue();
            var away = get("/v1/books/acme/who");
            JsonNode problem = problem(away, 503, "service-busy");
            assertThat(problem.get("detail").stringValue()).isEqualTo("all of " + AT_ONCE);
            assertThat(away.headers().firstValue("retry-after")).hasValue("1");
            problem(get("/%761/books/acme/who"), 503, "service-busy");
            assertThat(send(to("/actuator/health/liveness", null)).statusCode()).isEqualTo(200);
        } finally {
            LET.countDown();
        }
        for (var answer : served) assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(untilServed("/v1/books/acme/who").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWithoutAValidToken() {
        problem(send(to("/v1/books/acme/who", null)), 401, "unauthenticated");
        problem(send(to("/v1/books/acme/who", "nonsense")), 401, "unauthenticated");
        problem(send(to("/nowhere", null)), 401, "unauthenticated");
        var stranger = LocalTokens.at(directory.resolve("other.key"), Clock.systemUTC());
        String forged = stranger.sign(Grant.everything("eve", Duration.ofMinutes(5)));
        problem(send(to("/v1/books/acme/who", forged)), 401, "unauthenticated");
        String old = tokens.sign(Grant.everything("ann", Duration.ofMinutes(-5)));
        problem(send(to("/v1/books/acme/who", old)), 401, "unauthenticated");
    }

    @Test
    void takesATokenAgainHoweverItsSchemeIsWritten() {
        String token = token("acme");
        for (String scheme : List.of("Bearer ", "Bearer ", "bearer ", "BEARER ")) {
            var request = to("/v1/books/acme/who", null).header("Authorization", scheme + token);
            assertThat(send(request).statusCode()).as(scheme).isEqualTo(200);
        }
        var longer =
                to("/v1/books/acme/who", null).header("Authorization", "Bearer " + token + "x");
        problem(send(longer), 401, "unauthenticated");
    }

    @Test
    void tellsAStrangerToABookNothing() {
        for (String path : List.of("", "/who", "/nowhere", "/periods/nonsense", "/broken")) {
            problem(send(to("/v1/books/acme" + path, token("other"))), 403, "book-denied");
        }
        assertThat(get("/v1/books/acme/who").statusCode()).isEqualTo(200);
        assertThat(send(to("/v1/books/acme/who", token("*"))).statusCode()).isEqualTo(200);
    }

    @Test
    void needsTheScope() {
        String reader =
                tokens.sign(
                        new Grant(
                                "bob",
                                Set.of(Permission.READ),
                                List.of("acme"),
                                Map.of(),
                                Duration.ofMinutes(5)));
        problem(send(to("/v1/books/acme/who", reader)), 403, "scope-missing");
    }

    @Test
    void answersEveryRefusalOfTheFrameworkWithAProblem() {
        problem(get("/v1/books/acme/nowhere"), 404, "not-found");
        problem(get("/nowhere"), 404, "not-found");
        var wrongMethod = get("/v1/books/acme/orders");
        problem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.headers().firstValue("allow")).hasValue("POST");
        problem(get("/v1/books/acme/periods/2026-13"), 400, "invalid-request");
        problem(
                send(to("/v1/books/acme/who", token("acme")).header("Accept", "text/csv")),
                406,
                "not-acceptable");
        problem(
                send(
                        to("/v1/books/acme/orders", token("acme"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}"))),
                415,
                "unsupported-media-type");
        problem(get("/v1/books/acme/who;a=b"), 400, "bad-request");
        problem(get("/v1//books/acme/who"), 400, "bad-request");
    }

    @Test
    void keepsAFailuresDetailToItself() {
        JsonNode problem = problem(get("/v1/books/acme/broken"), 500, "internal-error");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @Test
    void breaksTheConnectionOfAnAnswerThatFailsUnderWay() {
        var request = to("/v1/books/acme/stream", token("acme")).build();
        var received = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () -> {
                            var answer = client.send(request, BodyHandlers.ofInputStream());
                            assertThat(answer.statusCode()).isEqualTo(200);
                            try (var body = answer.body()) {
                                body.transferTo(received);
                            }
                        })
                .as("a body that ends like a whole one")
                .isInstanceOf(IOException.class);
        assertThat(received.toString(StandardCharsets.UTF_8)).startsWith("a line");
        assertThat(get("/v1/books/acme/who").statusCode()).isEqualTo(200);
    }

    /** How the answer to a request begins that no client would send. */
    private static String beginning(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(5_000);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersAlsoWhatIsHardlyHttp() throws IOException {
        assertThat(beginning("GET /[ HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo("HTTP/1.1 400");
    }

    @Test
    void refusesAControlInAHeaderThatIsRead() throws IOException {
        String request =
                "GET /v1/books/acme/who HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: Bearer a%sb\r\n\r\n";
        assertThat(beginning(request.formatted("\u0085"))).isEqualTo("HTTP/1.1 400");
        assertThat(beginning(request.formatted("\t"))).as("no token").isEqualTo("HTTP/1.1 401");
    }

    @Test
    void continuesTheCallersTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer =
                send(
                        to("/v1/books/acme/who", token("acme"))
                                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        assertThat(answer.body()).contains(trace);
        assertThat(answer.headers().firstValue("traceresponse"))
                .hasValueSatisfying(header -> assertThat(header).contains(trace));
        assertThat(get("/v1/books/acme/who").headers().firstValue("traceresponse")).isPresent();
    }

    @Test
    void showsItsHealthToAllAndItsMetricsToOperators() {
        assertThat(send(to("/actuator/health/liveness", null)).statusCode()).isEqualTo(200);
        assertThat(send(to("/actuator/health/readiness", null)).statusCode()).isEqualTo(200);
        assertThat(send(to("/actuator/health", null)).body()).doesNotContain("components");
        problem(send(to("/actuator/prometheus", null)), 401, "unauthenticated");
        problem(get("/actuator/prometheus"), 403, "scope-missing");
        String operator = tokens.sign(Grant.everything("op", Duration.ofMinutes(5)));
        assertThat(send(to("/actuator/prometheus", operator)).body()).contains("jvm_memory");
        assertThat(send(to("/actuator/health", operator)).body()).contains("components");
    }

    @Test
    void servesItsDocumentAndAPageForItWithoutANetwork() {
        assertThat(send(to("/openapi.yaml", null)).body()).contains("The edge under test");
        String page = send(to("/docs", null)).body();
        assertThat(page).doesNotContain("http:").doesNotContain("https:");
        for (String part :
                List.of(
                        "swagger-ui.css",
                        "swagger-ui-bundle.js",
                        "start.js",
                        "favicon-32x32.png")) {
            assertThat(page).contains("/docs/" + part);
            assertThat(send(to("/docs/" + part, null)).statusCode()).as(part).isEqualTo(200);
        }
    }
}
