package dev.countinghouse.http;

import static dev.countinghouse.http.EdgeServer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.http.testing.RawHttp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** What one caller may hold, and for how long. */
class CallersTest {

    private static final EdgeServer server =
            new EdgeServer("countinghouse.http.max-at-once-per-caller=1");

    /** As long as the edge forgives a clock that is not exact, less a moment to begin in. */
    private static final Duration PAST = Duration.ofSeconds(-58);

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String as(String subject) {
        return "Authorization: Bearer " + server.token(subject, Duration.ofMinutes(5)) + "\r\n";
    }

    @Test
    void leavesRoomForOthers() throws Exception {
        var come = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        EdgeTest.Echo.held = new EdgeTest.Held(come, let);
        try (var http = new RawHttp(server.port())) {
            String request =
                    "GET /v1/books/acme/held HTTP/1.1\r\nHost: x\r\n" + as("greedy") + "\r\n";
            var held =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return http.send(request);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            come.await();
            var away = server.get("/v1/books/acme/who", as("greedy"));
            assertThat(problem(away, 503, "service-busy").get("detail").stringValue())
                    .isEqualTo("all 1 of one caller");
            assertThat(server.get("/v1/books/acme/who", as("other")).status()).isEqualTo(200);
            let.countDown();
            assertThat(held.join().status()).isEqualTo(200);
        } finally {
            let.countDown();
        }
    }

    @Test
    void endsAnAnswerWithItsToken() {
        String ending = "Authorization: Bearer " + server.ending("streamer", PAST) + "\r\n";
        RawHttp.Answer answer = server.get("/v1/books/acme/endless", ending);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("a line");
        assertThat(answer.whole()).isFalse();
    }

    @Test
    void endsABodyWithItsToken() {
        String ending = "Authorization: Bearer " + server.ending("sender", PAST) + "\r\n";
        RawHttp.Answer answer =
                server.send(
                        "POST /v1/books/acme/reading HTTP/1.1\r\nHost: x\r\n"
                                + "Content-Length: 4\r\nContent-Type: application/json\r\n"
                                + ending
                                + "\r\n",
                        "1234".getBytes(StandardCharsets.UTF_8));
        problem(answer, 401, "unauthenticated");
    }
}
