package dev.countinghouse.shipped.containers;

import org.testcontainers.containers.GenericContainer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Where people log in, and who gives programs their tokens. */
final class Issuer implements AutoCloseable {

    static final String NAME = "issuer.localhost:8180";

    private static final int PORT = 8180;
    private static final Duration USED_FOR = Duration.ofMinutes(5);
    private static final String SCOPES =
            "ar.read ar.work ar.configure ar.issue ar.post ar.adjust ar.approve ar.close ar.audit"
                    + " ar.operate";

    private final GenericContainer<?> container;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";
    private Instant usedUntil = Instant.EPOCH;

    Issuer(GenericContainer<?> container) {
        this.container = container;
    }

    String address() {
        return "http://127.0.0.1:" + container.getMappedPort(PORT);
    }

    /** For everything, as {@code deploy/compose/token} gets it. */
    synchronized String token() {
        if (Instant.now().isBefore(usedUntil)) return token;
        try {
            String form =
                    "grant_type=client_credentials&client_id=countinghouse-tools&client_secret="
                            + encoded(ComposeFile.secret("tools-client.secret"))
                            + "&scope="
                            + encoded(SCOPES);
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            address()
                                                    + "/realms/countinghouse/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            token = new JsonMapper().readTree(answer.body()).path("access_token").asString("");
            if (token.isEmpty()) throw new AssertionError(answer.body());
            usedUntil = Instant.now().plus(USED_FOR);
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
        container.stop();
    }
}
