package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.http.Problem;
import dev.countinghouse.http.testing.OpenApiContract;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Whatever a client sends, it is the client's to mend: never a failure of ours. */
class MalformedRequestsTest {

    private static final int ROUNDS = 40;

    /** Raw JSON that does not belong where it is put. */
    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "99999999999999999999999999",
                    "1e400",
                    "1.5",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\u202eabc\"",
                    "\"9999-99-99\"",
                    "\"+20260-01-01\"",
                    "\"0000-00-00\"",
                    "\"1e9\"",
                    "\"-\"",
                    "\".\"",
                    "\"99999999999999999999.99\"",
                    "\"9223372036854775807\"",
                    "\"NaN\"",
                    "\"XXX\"",
                    "\"' or 1=1 --\"",
                    "\"" + "x".repeat(5_000) + "\"",
                    "[]",
                    "{}",
                    "[[[[]]]]",
                    "{\"amount\":\"1\",\"currency\":\"XAU\"}",
                    "{\"amount\":\"999999999999999999\",\"currency\":\"USD\"}",
                    "{\"amount\":\"10000000000000.01\",\"currency\":\"USD\"}");

    private static final List<String> ODD_PARTS =
            List.of(
                    "%00",
                    "%20",
                    "%2e%2e",
                    "%2F",
                    "%5C",
                    "%ff",
                    "%C3%A4",
                    "a%3Bb",
                    "-",
                    "0",
                    "-1",
                    "2026-13",
                    "99999999999",
                    "x".repeat(65),
                    "x".repeat(3_000),
                    "null",
                    "'--",
                    "a%0d%0ab");

    private final CommandServer server = CommandServer.shared();
    private final OpenApiContract contract = CommandServer.CONTRACT;
    private final Random random = new Random(20260331);
    private final JsonMapper json = JsonMapper.shared();

    private void isNoFailure(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400 && !answer.body().isEmpty()) {
            assertThat(answer.headers().firstValue("content-type").orElse(""))
                    .as(what)
                    .startsWith(Problem.MEDIA_TYPE);
        }
    }

    private List<String> writing() {
        return contract.operations().stream()
                .filter(
                        operation ->
                                !contract.operation(operation)
                                        .at("/requestBody/content/application~1json")
                                        .isMissingNode())
                .toList();
    }

    private JsonNode example(String operation) {
        return contract.operation(operation).at("/requestBody/content/application~1json/example");
    }

    private String path(String operation) {
        return operation
                .substring(operation.indexOf(' ') + 1)
                .replace("{book}", "fuzz")
                .replace("{period}", "2026-03")
                .replace("{number}", "1")
                .replaceAll("\\{\\w+}", "x");
    }

    private HttpResponse<String> post(String path, byte[] body, String... headers) {
        var request = server.to(path, server.token()).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) request.headers(headers);
        return server.exchange(request.build());
    }

    private HttpResponse<String> postJson(String path, byte[] body) {
        return post(path, body, "Content-Type", "application/json");
    }

    @Test
    void bodiesWithValuesOutOfPlace() {
        server.post(
                "/v1/books/fuzz/accounts",
                """
                {"account":"riverside","name":"N","kind":"CUSTOMER","currency":"USD",
                 "terms":{"due":{"days":30}},"openedOn":"2026-01-01"}
                """);
        for (String operation : writing()) {
            for (int round = 0; round < ROUNDS; round++) {
                String body = displaced(example(operation));
                isNoFailure(operation + " " + body, postJson(path(operation), utf8(body)));
            }
        }
    }

    /** The body with one value, chosen by chance, replaced by an odd one. */
    private String displaced(JsonNode example) {
        JsonNode whole = json.readTree(example.toString());
        List<Runnable> places = new ArrayList<>();
        collect(whole, places);
        if (places.isEmpty()) return odd();
        places.get(random.nextInt(places.size())).run();
        return whole.toString().replace("\"@odd@\"", odd());
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                places.add(() -> object.put(name, "@odd@"));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                places.add(() -> array.set(place, "@odd@"));
                collect(array.get(i), places);
            }
        }
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    @Test
    void bodiesThatAreHardlyJson() {
        for (String operation : writing()) {
            byte[] whole = utf8(example(operation).toString());
            for (int round = 0; round < ROUNDS / 4; round++) {
                byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
                byte[] flipped = whole.clone();
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                byte[] noise = new byte[random.nextInt(64)];
                random.nextBytes(noise);
                for (byte[] body : List.of(cut, flipped, noise)) {
                    isNoFailure(
                            operation + " " + Arrays.toString(body),
                            postJson(path(operation), body));
                }
            }
        }
    }

    @Test
    void pathsThatNameNothing() {
        for (String operation : contract.operations()) {
            String template = operation.substring(operation.indexOf(' ') + 1);
            for (String part : ODD_PARTS) {
                String path = template.replaceAll("\\{\\w+}", part);
                isNoFailure(path, postJson(path, utf8("{\"reason\":\"r\"}")));
                String inBook = template.replace("{book}", "fuzz").replaceAll("\\{\\w+}", part);
                isNoFailure(inBook, postJson(inBook, utf8("{\"reason\":\"r\"}")));
            }
        }
    }

    @Test
    void headersThatMakeNoSense() {
        byte[] body = utf8(example("POST /v1/books/{book}/notes").toString());
        String path = "/v1/books/fuzz/notes";
        for (String odd :
                List.of("", " ", "x".repeat(200), "\"\"", "ä", ";;;", "*/*;q=x", "a/b/c", "\t")) {
            for (String header :
                    List.of(
                            "Content-Type",
                            "Accept",
                            "Idempotency-Key",
                            "traceparent",
                            "Content-Encoding",
                            "Accept-Language",
                            "X-Forwarded-For",
                            "Range",
                            "Cookie")) {
                isNoFailure(
                        header + ": " + odd,
                        header.equals("Content-Type")
                                ? post(path, body, header, odd)
                                : post(
                                        path,
                                        body,
                                        "Content-Type",
                                        "application/json",
                                        header,
                                        odd));
            }
        }
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW")) {
            isNoFailure(
                    method,
                    server.exchange(
                            server.to(path, server.token())
                                    .method(method, BodyPublishers.ofByteArray(body))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .build()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
