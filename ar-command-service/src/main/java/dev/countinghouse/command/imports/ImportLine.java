package dev.countinghouse.command.imports;

import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.FieldErrors;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.Value;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A line that was read.
 *
 * @param source where the caller has it from, such as file and line
 * @param key makes a repeat do nothing where the body has no id of its own, and must be there then
 * @param json the whole of it
 */
record ImportLine(Prepared prepared, @Nullable String source, @Nullable String key, JsonNode json) {

    static final int MAX_SOURCE = 200;
    static final int MAX_KEY = 128;

    /**
     * The account whose lines keep their order, if the line names one: at its top or in its body.
     */
    static @Nullable String accountOf(JsonNode line) {
        JsonNode own = line.path("account");
        JsonNode account = own.isString() ? own : line.path("with").path("account");
        return account.isString() ? account.stringValue() : null;
    }

    /** The number that the caller gave the line, or its place in the request. */
    static long numberOf(JsonNode line, long place) {
        JsonNode number = line.path("line");
        return number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : place;
    }

    static ImportLine read(JsonBody body, RequestContext asked) {
        return body.read(asked.latest(), fields -> reading(asked, fields, body.json()));
    }

    private static Supplier<ImportLine> reading(RequestContext asked, Fields line, JsonNode json) {
        line.optional("line", ImportLine::wholeNumber);
        line.optional("account", ofText(AccountId::new));
        Field<String> source = line.optional("source", line(MAX_SOURCE));
        Action action = line.required("do", ofText(Action::named)).orNull();
        Field<String> key =
                action == null || action.isNamedBy(json)
                        ? line.optional("key", line(MAX_KEY))
                        : line.required("key", line(MAX_KEY));
        EntityId of = action == null ? null : of(line, action);
        Field<Prepared> with =
                action != null && (of != null || action.of() == null)
                        ? line.required("with", body(asked, action, of))
                        : unread(line);
        return () -> new ImportLine(with.value(), source.orNull(), key.orNull(), json);
    }

    private static @Nullable EntityId of(Fields line, Action action) {
        Function<String, ? extends EntityId> kind = action.of();
        return kind == null ? null : line.required("of", ofText(kind::apply)).orNull();
    }

    private static Value<Prepared> body(
            RequestContext asked, Action action, @Nullable EntityId of) {
        return object(fields -> action.reading().read(asked, of, fields));
    }

    /** A body that is about nobody knows what: it is not its fault. */
    private static Field<Prepared> unread(Fields line) {
        line.optional("of", (of, path, errors) -> of);
        return line.optional("with", (with, path, errors) -> null);
    }

    private static @Nullable Long wholeNumber(JsonNode json, String path, FieldErrors errors) {
        if (json.isIntegralNumber() && json.canConvertToLong()) return json.longValue();
        errors.report(path, "must be a whole number");
        return null;
    }

    /** What a repeat with the same key must ask for, too. */
    static String digest(JsonNode line) {
        String what = line.path("do").asString("") + "\n" + line.path("of").asString("") + "\n";
        return Sha256.hex(
                what.getBytes(StandardCharsets.UTF_8), EventJson.compact(line.path("with")));
    }
}
