package dev.countinghouse.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.archive.Archives;
import dev.countinghouse.command.delivery.Route.RouteAway;
import dev.countinghouse.command.policy.Attempts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Documents handed to another service over real HTTP, and what it may answer. */
class WebhookTest {

    private static final BookId BOOK = new BookId("north");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final byte[] PDF = {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 0xff};
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_773_000_000), ZoneOffset.UTC);

    private record Got(String key, String signature, byte[] body) {}

    private final HikariDataSource database = Servers.database();
    private final Archive archive = Archives.in(database);
    private final Attempts attempts = new Attempts(database);
    private final List<Got> got = new ArrayList<>();
    private final HttpServer server = server();
    private int answer = 202;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        database.close();
    }

    /** Answers with the status wanted; with none, it hangs up. */
    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        got.add(
                new Got(
                        headers.getFirst("Idempotency-Key"),
                        headers.getFirst("AR-Signature"),
                        exchange.getRequestBody().readAllBytes()));
        if (answer > 0) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }

    private Post post(@Nullable URI url) {
        var settings = new WebhookSettings(url, SECRET, Duration.ofSeconds(20));
        return new Post(
                archive, attempts, Map.of(Channel.WEBHOOK, new WebhookRoute(settings, CLOCK)));
    }

    private Post post() {
        return post(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/take"));
    }

    private Content kept(String name, String type, byte[] bytes) {
        return new Content(name, type, archive.put(BOOK, bytes), bytes.length);
    }

    private DeliveryPrepared prepared(String id) {
        return new DeliveryPrepared(
                BOOK,
                new DeliveryId(id),
                new AccountId("acme"),
                Channel.WEBHOOK,
                List.of(),
                "Rechnung Nº 1",
                List.of(
                        kept("message.txt", "text/plain", utf8("Grüße")),
                        kept("message.html", "text/html", utf8("<p>Grüße</p>")),
                        kept("invoice-1.pdf", "application/pdf", PDF)),
                null,
                DAY);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** HMAC as RFC 2104 writes it, on the bare hash. */
    private static String hmac(String secret, byte[] message) throws Exception {
        byte[] key = Arrays.copyOf(utf8(secret), 64);
        byte[] inner = key.clone();
        byte[] outer = key.clone();
        for (int i = 0; i < key.length; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        hash.update(inner);
        byte[] within = hash.digest(message);
        hash.update(outer);
        return HexFormat.of().formatHex(hash.digest(within));
    }

    @Test
    void whatWasKeptIsHandedOverSigned() throws Exception {
        ReportDelivery said = post().send(prepared("d1"), DAY);
        assertThat(said.outcome()).isEqualTo(Outcome.SENT);
        assertThat(said.detail()).isEqualTo("HTTP 202");
        Got one = got.getFirst();
        assertThat(one.key).isEqualTo("d1.north@countinghouse");
        JsonNode body = EventJson.mapper().readTree(one.body);
        assertThat(body.get("book").asString()).isEqualTo("north");
        assertThat(body.get("delivery").asString()).isEqualTo("d1");
        assertThat(body.get("account").asString()).isEqualTo("acme");
        assertThat(body.get("subject").asString()).isEqualTo("Rechnung Nº 1");
        assertThat(body.get("text").asString()).isEqualTo("Grüße");
        assertThat(body.get("files")).hasSize(1);
        assertThat(body.at("/files/0/name").asString()).isEqualTo("invoice-1.pdf");
        assertThat(body.at("/files/0/content").binaryValue()).isEqualTo(PDF);
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(utf8("1773000000."));
        signed.writeBytes(one.body);
        assertThat(one.signature)
                .isEqualTo("t=1773000000,v1=" + hmac(SECRET, signed.toByteArray()));
        assertThat(post().send(prepared("d1"), DAY).outcome()).isEqualTo(Outcome.SENT);
        assertThat(got).as("it is not handed over again").hasSize(1);
    }

    @Test
    void aNoIsANo() {
        answer = 410;
        ReportDelivery said = post().send(prepared("d2"), DAY);
        assertThat(said.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(said.detail()).isEqualTo("HTTP 410");
        answer = 307;
        assertThat(post().send(prepared("d3"), DAY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(got).as("a redirect is not followed").hasSize(2);
    }

    @Test
    void whoIsAwayIsAskedAgainUnderTheSameKey() {
        for (int status : List.of(503, 429, 0)) {
            answer = status;
            assertThatExceptionOfType(RouteAway.class)
                    .isThrownBy(() -> post().send(prepared("d4"), DAY));
        }
        answer = 200;
        assertThat(post().send(prepared("d4"), DAY).outcome()).isEqualTo(Outcome.SENT);
        assertThat(got).extracting(Got::key).containsOnly("d4.north@countinghouse");
    }

    @Test
    void whatWasBegunBeforeACrashGoesAgainForTheOtherSideKnowsIt() {
        attempts.begin(BOOK, new DeliveryId("d5"));
        assertThat(post().send(prepared("d5"), DAY).outcome()).isEqualTo(Outcome.SENT);
        assertThat(got).hasSize(1);
    }

    @Test
    void withoutAnAddressItIsKept() {
        assertThat(post(null).send(prepared("d6"), DAY).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(got).isEmpty();
    }

    @Test
    void aSecretThatIsGuessedIsNone() {
        URI url = URI.create("http://127.0.0.1/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSettings(url, "short", Duration.ofSeconds(1)))
                .withMessageContaining("countinghouse.webhook.secret");
    }
}
