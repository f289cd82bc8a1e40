package dev.countinghouse.http;

import static dev.countinghouse.http.EdgeServer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is not understood is refused, before anything is done. */
class UnderstoodTest {

    private static final EdgeServer server = new EdgeServer();

    private static final String ORDER =
            """
            {"account":"a-1","parts":[{"name":"x","amount":{"amount":"1.50","currency":"USD"}}]}""";

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void doesNothingThatItCouldNotAnswer() {
        int before = EdgeTest.Echo.ORDERS.get();
        for (String accept :
                List.of(
                        "text/html",
                        "application/problem+json",
                        "application/*+json",
                        "application/json;q=0",
                        "*/*, application/json;q=0",
                        "nonsense")) {
            var answer = server.post(utf8(ORDER), "Accept: " + accept + "\r\n");
            JsonNode problem = problem(answer, 406, "not-acceptable");
            assertThat(problem.get("detail").stringValue()).contains("application/json");
        }
        assertThat(EdgeTest.Echo.ORDERS.get()).isEqualTo(before);
        for (String accept :
                List.of("*/*", "application/*", "text/html, */*;q=0.1", "application/json")) {
            var answer = server.post(utf8(ORDER), "Accept: " + accept + "\r\n");
            assertThat(answer.status()).as(accept).isEqualTo(200);
        }
    }

    @Test
    void callsASuccessJsonWhateverElseTheCallerWouldTake() {
        var answer =
                server.post(utf8(ORDER), "Accept: application/problem+json, application/json\r\n");
        assertThat(answer.header("content-type")).hasValue("application/json");
    }

    @Test
    void refusesQueryParametersThatNobodyReads() {
        JsonNode problem = problem(server.get("/v1/books/acme/who?b&a=1"), 400, "invalid-request");
        assertThat(problem.get("errors").valueStream().map(e -> e.get("field").stringValue()))
                .containsExactly("a", "b");
        assertThat(server.get("/v1/books/acme/who?").status()).isEqualTo(200);
        assertThat(server.get("/v1/books/acme/named?name=x").body()).contains("x");
        problem(server.get("/v1/books/acme/named?nme=x"), 400, "invalid-request");
    }

    @Test
    void refusesAQueryThatIsNone() {
        for (String query :
                List.of(
                        "=1",
                        "a=1&=2",
                        "on=%zz",
                        "%ff",
                        "&%",
                        "a=%C3%28",
                        "a=%C0%80",
                        "a=%00",
                        "a=%E2%80",
                        "a&".repeat(200))) {
            for (String path : List.of("/v1/books/acme/who", "/docs", "/v1/nowhere")) {
                problem(server.get(path + "?" + query), 400, "bad-request");
            }
        }
    }

    @Test
    void refusesAHeaderTwiceOfWhichOneWouldCount() {
        for (String header :
                List.of(server.authorization(), "Idempotency-Key: a\r\nIdempotency-Key: a\r\n")) {
            JsonNode problem = problem(server.post(utf8(ORDER), header), 400, "invalid-request");
            assertThat(header).startsWith(problem.at("/errors/0/field").stringValue());
        }
    }

    @Test
    void refusesABodyThatIsEncoded() {
        for (String encoding : List.of("br", "gzip", "identity, br", "x")) {
            var answer = server.post(utf8(ORDER), "Content-Encoding: " + encoding + "\r\n");
            problem(answer, 415, "unsupported-media-type");
            assertThat(answer.header("accept-encoding")).hasValue("identity");
        }
        assertThat(server.post(utf8(ORDER), "Content-Encoding: identity\r\n").status())
                .isEqualTo(200);
    }

    @Test
    void refusesABodyWhereNoneIsRead() {
        var answer =
                server.send(
                        "GET /v1/books/acme/who HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                                + server.authorization()
                                + "\r\n",
                        utf8("{}"));
        problem(answer, 400, "bad-request");
    }

    @Test
    void readsJsonInUtf8Alone() {
        for (byte[] body :
                List.of(
                        ORDER.getBytes(StandardCharsets.UTF_16),
                        ORDER.getBytes(StandardCharsets.UTF_16LE),
                        ORDER.getBytes(StandardCharsets.UTF_16BE),
                        utf8("\uFEFF" + ORDER),
                        ORDER.replace("a-1", "é").getBytes(StandardCharsets.ISO_8859_1))) {
            problem(server.post(body, ""), 400, "malformed-json");
        }
    }

    @Test
    void tellsInItsOwnWordsWhereABodyIsWrong() {
        for (String body :
                List.of(
                        ORDER + ORDER,
                        ORDER + "1",
                        "{\"a\":NaN}",
                        "{\"a\":01}",
                        "{\"a\":+1}",
                        "{\"a\":1",
                        "{'a':1}",
                        "{\"a\":1,}",
                        "{\"a\":\"\u0001\"}",
                        "{\"a\":\"\\x\"}",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\":" + "9".repeat(1_500) + "}",
                        "[".repeat(1_000),
                        "tru")) {
            JsonNode problem = problem(server.post(body), 400, "malformed-json");
            assertThat(problem.get("detail").stringValue())
                    .as(body)
                    .doesNotContainPattern("[a-z][A-Z]|`|_");
        }
    }

    @Test
    void takesNoNullForWhatMayBeLeftOut() {
        String body = ORDER.replace("\"parts\"", "\"on\":null,\"parts\"");
        JsonNode problem = problem(server.post(body), 400, "invalid-request");
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("on");
    }

    @Test
    void readsTheDigitsOfAsciiAlone() {
        assertThat(server.get("/v1/books/acme/numbers/12").body()).isEqualTo("12");
        for (String number : List.of("%EF%BC%91%EF%BC%92", "%D9%A1", "+1", "-1", "1.0", "0", "")) {
            int status = server.get("/v1/books/acme/numbers/" + number).status();
            assertThat(status).as(number).isIn(400, 404);
        }
        for (String month : List.of("-2026-01", "+12026-01", "9999-01", "2026-1", "0000-01")) {
            problem(server.get("/v1/books/acme/periods/" + month), 400, "invalid-request");
        }
    }

    @Test
    void saysWholeSentencesAboutAPathsValues() {
        JsonNode problem =
                problem(server.get("/v1/books/acme/periods/2026-13"), 400, "invalid-request");
        assertThat(problem.at("/errors/0/message").stringValue())
                .isEqualTo("must be a month such as 2026-03, from 1900 to 2999");
    }

    @Test
    void explainsWhatTheServerItselfRefuses() {
        String token = server.authorization();
        JsonNode slash = problem(server.get("/v1/books/acme/a%2Fb"), 400, "bad-request");
        assertThat(slash.get("detail").stringValue()).contains("encoded slash");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var expecting =
                server.get(
                        "/v1/books/acme/who",
                        token
                                + "Expect: wonders\r\ntraceparent: 00-"
                                + trace
                                + "-00f067aa0ba902b7-01\r\n");
        assertThat(problem(expecting, 417, "expectation-failed").get("trace").stringValue())
                .isEqualTo(trace);
        problem(
                server.get("/v1/books/acme/who", token + "Transfer-Encoding: foo\r\n"),
                501,
                "not-implemented");
        problem(
                server.send("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", new byte[0]),
                405,
                "method-not-allowed");
        problem(
                server.send(
                        "BREW /v1/books/acme/who HTTP/1.1\r\nHost: x\r\n" + token + "\r\n",
                        new byte[0]),
                405,
                "method-not-allowed");
    }
}
