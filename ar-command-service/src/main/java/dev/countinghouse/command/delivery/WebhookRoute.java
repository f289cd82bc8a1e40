package dev.countinghouse.command.delivery;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signed request to another service: {@code AR-Signature: t=<seconds since 1970>,v1=<hex>}, where
 * the second is the HMAC-SHA256 of the first, a point and the body, with the secret that both sides
 * have. {@code Idempotency-Key} is the letter's id: who takes it twice under one key sends it once.
 */
final class WebhookRoute implements Route {

    private static final String HASH = "HmacSHA256";
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;

    /** Timed out, too early, too many requests: it says no for now only. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient http;

    WebhookRoute(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.timeout())
                        .build();
    }

    @Override
    public boolean isOpen() {
        return settings.url() != null;
    }

    @Override
    public boolean knowsRepeats() {
        return true;
    }

    @Override
    public String send(Letter letter) {
        byte[] body = EventJson.mapper().writeValueAsBytes(body(letter));
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request =
                HttpRequest.newBuilder(requireNonNull(settings.url()))
                        .timeout(settings.timeout())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", letter.id())
                        .header("AR-Signature", "t=" + seconds + ",v1=" + signature(seconds, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return said(answer.statusCode());
        } catch (IOException away) {
            throw new RouteAway(String.valueOf(away.getMessage()), away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RouteAway("interrupted", stopping);
        }
    }

    /** A redirect is no yes: the letter is for the address that was set. */
    private static String said(int status) {
        String said = "HTTP " + status;
        if (status / 100 == 2) return said;
        if (status >= BROKEN || LATER.contains(status)) throw new RouteAway(said);
        throw new RouteRefused(status < REFUSED ? said + ", which is no answer" : said);
    }

    private static ObjectNode body(Letter letter) {
        ObjectNode body =
                EventJson.mapper()
                        .createObjectNode()
                        .put("book", letter.prepared().book().value())
                        .put("delivery", letter.prepared().delivery().value())
                        .put("account", letter.prepared().account().value())
                        .put("subject", letter.prepared().subject())
                        .put("text", letter.text());
        ArrayNode files = body.putArray("files");
        for (Letter.Enclosure one : letter.enclosures()) {
            files.addObject()
                    .put("name", one.name())
                    .put("mediaType", one.mediaType())
                    .put("content", one.content());
        }
        return body;
    }

    private String signature(long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HASH);
            byte[] secret = requireNonNull(settings.secret()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, HASH));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
