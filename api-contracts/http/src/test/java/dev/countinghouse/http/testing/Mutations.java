package dev.countinghouse.http.testing;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Ways to spoil a request. Those that nothing but a refusal can answer say so. */
final class Mutations {

    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1.5",
                    "1e400",
                    "99999999999999999999999999",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"9999-99-99\"",
                    "\"3000-01-01\"",
                    "\"+20260-01-01\"",
                    "\"1.\"",
                    "\".5\"",
                    "\"１２\"",
                    "\"1e9\"",
                    "\"-\"",
                    "\"9223372036854775807\"",
                    "\"XXX\"",
                    "\"' or 1=1 --\"",
                    "[]",
                    "{}",
                    "[[[]]]",
                    "\"" + "x".repeat(5_000) + "\"",
                    "{\"amount\":\"1\",\"currency\":\"XAU\"}",
                    "{\"amount\":\"10000000000000.01\",\"currency\":\"USD\"}");

    private static final List<String> ODD_TEXTS =
            List.of(
                    "",
                    "%20",
                    "x",
                    "-1",
                    "0",
                    "%EF%BC%91",
                    "9223372036854775807",
                    "9223372036854775808",
                    "99999999999999999999",
                    "2026-02-30",
                    "3000-01-01",
                    "%2B1",
                    "a%0Ab",
                    "null",
                    "'--",
                    "%F0%9F%92%A9",
                    "x".repeat(3_000),
                    "WyIyMDI2LTAxLTAxIiwiMSIsIngiXQ",
                    "1,1,1",
                    "a%26b",
                    "USD",
                    "ar.InvoiceIssued",
                    "invoice:i-1",
                    "1970-01-01T00:00:00Z",
                    "%2B1000000000-12-31T23:59:59Z");

    private static final List<String> ODD_PARTS =
            List.of(
                    "%00",
                    "%20",
                    "%2e%2e",
                    "%2F",
                    "%5C",
                    "%ff",
                    "%zz",
                    "a%3Bb",
                    ";a",
                    "-",
                    "0",
                    "-1",
                    "%EF%BC%91",
                    "99999999999",
                    "x".repeat(65),
                    "x".repeat(3_000),
                    "..",
                    "");

    private static final List<String> ODD_QUERIES =
            List.of("=1", "a=%zz", "%ff", "&%", "a=%C0%80", "a=%00", "a=[", "a=\u00e9");

    private static final List<String> UNACCEPTED =
            List.of("image/png", "application/problem+json", "nonsense", "application/json;q=0");

    private static final List<String> ODD_HEADERS =
            List.of(
                    "",
                    " ",
                    "x".repeat(200),
                    "\"\"",
                    ";;;",
                    "*/*;q=x",
                    "a/b/c",
                    "\u00e4",
                    "0",
                    "-1");

    private final Random random;
    private final List<String> badTokens;
    private final List<Consumer<Draft>> all =
            List.of(
                    this::accept,
                    this::token,
                    this::twice,
                    this::oddHeader,
                    this::encoding,
                    this::contentType,
                    this::hop,
                    this::unknownParameter,
                    this::malformedQuery,
                    this::oddParameter,
                    this::repeatedParameter,
                    this::path,
                    this::method,
                    this::oddValue,
                    this::oddValue,
                    this::oddValue,
                    this::unknownField,
                    this::nullField,
                    this::missingField,
                    this::notJson,
                    this::foreignText,
                    this::flippedByte);

    Mutations(Random random, List<String> badTokens) {
        this.random = random;
        this.badTokens = badTokens;
    }

    void spoil(Draft draft) {
        one(all).accept(draft);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void refused(Draft draft, String change) {
        draft.changes.add(change);
        draft.refused = true;
    }

    private void accept(Draft draft) {
        draft.header("Accept", one(UNACCEPTED));
        refused(draft, "accept");
    }

    private void token(Draft draft) {
        draft.headers.removeIf(header -> header.startsWith("Authorization"));
        draft.headers.add("Authorization: " + one(badTokens));
        refused(draft, "token");
    }

    private void twice(Draft draft) {
        String name = one(List.of("Idempotency-Key", "Authorization", "AR-Min-Position"));
        draft.headers.add(name + ": 1");
        draft.headers.add(name + ": 1");
        refused(draft, "twice " + name);
    }

    private void oddHeader(Draft draft) {
        String name =
                one(
                        List.of(
                                "Idempotency-Key",
                                "AR-Min-Position",
                                "traceparent",
                                "Accept",
                                "X-Forwarded-For",
                                "Range",
                                "Cookie",
                                "If-None-Match",
                                "Origin",
                                "Accept-Language"));
        draft.header(name, one(ODD_HEADERS));
        draft.changes.add("odd " + name);
    }

    private void encoding(Draft draft) {
        if (!draft.hasBody()) return;
        draft.header("Content-Encoding", one(List.of("br", "gzip", "x", "identity, br")));
        refused(draft, "encoding");
    }

    private void contentType(Draft draft) {
        if (!draft.hasBody()) return;
        draft.header(
                "Content-Type",
                one(
                        List.of(
                                "text/plain",
                                "application/xml",
                                "x",
                                "application/json;charset=utf-16")));
        refused(draft, "content type");
    }

    private void hop(Draft draft) {
        if (random.nextBoolean()) draft.headers.add("Transfer-Encoding: foo");
        else draft.headers.add("Expect: wonders");
        refused(draft, "hop");
    }

    private void unknownParameter(Draft draft) {
        draft.query.add(one(List.of("nosuch=1", "efectiveOn=2026-01-01", "book=other", "x")));
        refused(draft, "unknown parameter");
    }

    private void malformedQuery(Draft draft) {
        draft.query.add(one(ODD_QUERIES));
        refused(draft, "malformed query");
    }

    private void oddParameter(Draft draft) {
        if (draft.query.isEmpty()) return;
        int place = random.nextInt(draft.query.size());
        String name = draft.query.get(place).split("=", 2)[0];
        draft.query.set(place, name + "=" + one(ODD_TEXTS));
        draft.changes.add("odd parameter");
    }

    private void repeatedParameter(Draft draft) {
        if (draft.query.isEmpty()) return;
        String repeated = one(draft.query);
        draft.query.add(repeated);
        if (repeated.startsWith("type=")) draft.changes.add("repeated parameter");
        else refused(draft, "repeated parameter");
    }

    private void path(Draft draft) {
        String[] parts = draft.path.split("/");
        parts[2 + random.nextInt(parts.length - 2)] = one(ODD_PARTS);
        draft.path = String.join("/", parts);
        draft.changes.add("path");
    }

    private void method(Draft draft) {
        draft.method = one(List.of("PUT", "DELETE", "PATCH", "BREW", "TRACE", "OPTIONS", "get"));
        draft.changes.add("method");
    }

    private void oddValue(Draft draft) {
        change(draft, "odd value", false, place -> place.put("@odd@"));
        if (draft.hasBody()) draft.text(draft.text().replace("\"@odd@\"", one(ODD)));
    }

    private void unknownField(Draft draft) {
        if (!draft.hasBody() || draft.isStream()) return;
        draft.text(draft.text().replaceFirst("\\{", "{\"nosuch\":1,").replace(",}", "}"));
        refused(draft, "unknown field");
    }

    private void nullField(Draft draft) {
        change(draft, "null", !draft.isStream(), Place::putNull);
    }

    private void missingField(Draft draft) {
        change(draft, "missing", false, Place::remove);
    }

    private void notJson(Draft draft) {
        if (!draft.hasBody() || draft.isStream()) return;
        String text = draft.text();
        draft.text(
                one(
                        List.of(
                                text + text,
                                text + "1",
                                text.substring(0, text.length() - 1),
                                text.replaceFirst("\\{", "{\"a\":NaN,"),
                                "[".repeat(2_000),
                                "[]",
                                text.replaceFirst("\\{", "{\"a\":" + "9".repeat(2_000) + ","),
                                text.replaceFirst("\\{", "{\"a\":1,\"a\":1,"),
                                "tru",
                                "\"x\"")));
        refused(draft, "not JSON");
    }

    private void foreignText(Draft draft) {
        if (!draft.hasBody() || draft.isStream()) return;
        draft.body =
                one(
                        List.of(
                                draft.text().getBytes(StandardCharsets.UTF_16),
                                draft.text().getBytes(StandardCharsets.UTF_16LE),
                                ("\uFEFF" + draft.text()).getBytes(StandardCharsets.UTF_8)));
        refused(draft, "foreign text");
    }

    private void flippedByte(Draft draft) {
        if (draft.body == null || draft.body.length == 0) return;
        draft.body[random.nextInt(draft.body.length)] = (byte) random.nextInt(256);
        draft.changes.add("flipped byte");
    }

    private void change(Draft draft, String change, boolean refused, Consumer<Place> how) {
        if (!draft.hasBody() || draft.isStream()) return;
        try {
            JsonNode whole = JsonMapper.shared().readTree(draft.text());
            List<Place> places = new ArrayList<>();
            collect(whole, places);
            if (places.isEmpty()) return;
            how.accept(one(places));
            draft.text(whole.toString());
        } catch (JacksonException spoiltAlready) {
            return;
        }
        draft.changes.add(change);
        draft.refused |= refused;
    }

    /** Where a value stands. */
    private record Place(ObjectNode object, String name) {
        void put(@Nullable String value) {
            object.put(name, value);
        }

        void putNull() {
            object.putNull(name);
        }

        void remove() {
            object.remove(name);
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                places.add(new Place(object, name));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(element, places));
        }
    }
}
