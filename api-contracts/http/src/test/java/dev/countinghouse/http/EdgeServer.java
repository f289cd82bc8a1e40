package dev.countinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.testing.RawHttp;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edge around the endpoints of {@link EdgeTest}, for requests of any bytes. */
final class EdgeServer implements AutoCloseable {

    private final ConfigurableApplicationContext app;
    private final LocalTokens tokens;
    private final RawHttp http;
    private final Path key;

    EdgeServer(String... properties) {
        try {
            key = Files.createTempDirectory("countinghouse").resolve("local.key");
            List<String> all = new ArrayList<>(List.of(properties));
            all.add("spring.config.import=classpath:http-edge.yaml");
            all.add("server.port=0");
            all.add("countinghouse.http.openapi=test");
            all.add("countinghouse.security.local-key=" + key);
            app =
                    new SpringApplicationBuilder(EdgeTest.App.class)
                            .properties(all.toArray(String[]::new))
                            .run();
            tokens = LocalTokens.at(key, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http = new RawHttp(port());
    }

    int port() {
        return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String token(String subject, Duration lifetime) {
        return tokens.sign(
                new Grant(subject, Set.of(Permission.ISSUE), List.of("acme"), Map.of(), lifetime));
    }

    /** A token that ends so long from now, though it was made before. */
    String ending(String subject, Duration fromNow) {
        Duration age = Duration.ofHours(1);
        return LocalTokens.at(key, Clock.offset(Clock.systemUTC(), age.negated()))
                .sign(
                        new Grant(
                                subject,
                                Set.of(Permission.ISSUE),
                                List.of("acme"),
                                Map.of(),
                                age.plus(fromNow)));
    }

    /** A header with a token. */
    String authorization() {
        return "Authorization: Bearer " + token("ann", Duration.ofMinutes(5)) + "\r\n";
    }

    /**
     * @param headers each with its line's end
     */
    RawHttp.Answer get(String path, String headers) {
        return send(("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n"), new byte[0]);
    }

    RawHttp.Answer get(String path) {
        return get(path, authorization());
    }

    /** Posts JSON. */
    RawHttp.Answer post(byte[] body, String headers) {
        return send(
                "POST /v1/books/acme/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: "
                        + body.length
                        + "\r\n"
                        + authorization()
                        + headers
                        + "\r\n",
                body);
    }

    RawHttp.Answer post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8), "");
    }

    RawHttp.Answer send(String head, byte[] body) {
        try {
            return http.send(head.getBytes(StandardCharsets.ISO_8859_1), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problem that an answer is. */
    static JsonNode problem(RawHttp.Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = EventJson.mapper().readTree(answer.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("/problems/" + reason);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(answer.header("traceresponse").orElse(""))
                .contains(problem.get("trace").stringValue());
        return problem;
    }

    @Override
    public void close() throws IOException {
        http.close();
        app.close();
    }
}
