package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object being read into something: each field is asked for by name and kind, what is wrong
 * is collected by its path, and what nobody asked for is refused by name. Only without any error is
 * the thing made.
 *
 * <pre>{@code
 * static Supplier<CloseAccount> closing(Fields body) {
 *     Field<String> reason = body.required("reason", text(MAX_REASON));
 *     Field<LocalDate> closedOn = body.optional("closedOn", date());
 *     return () -> new CloseAccount(book, account, reason.value(), closedOn.or(today));
 * }
 * }</pre>
 */
public final class Fields {

    private final JsonNode object;
    private final String path;
    private final FieldErrors errors;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode object, String path, FieldErrors errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
    }

    /** Reads a whole body, with dates up to the latest, if there is one. */
    static <T extends Object> T whole(
            JsonNode body, @Nullable LocalDate latest, Function<Fields, Supplier<T>> reading) {
        var errors = new FieldErrors(latest);
        T made = read(body, "", errors, reading);
        if (made == null) throw new InvalidRequest(errors.told());
        return made;
    }

    static <T extends Object> @Nullable T read(
            JsonNode json, String path, FieldErrors errors, Function<Fields, Supplier<T>> reading) {
        if (!json.isObject()) {
            errors.report(path, "must be an object");
            return null;
        }
        int before = errors.count();
        var fields = new Fields(json, path, errors);
        Supplier<T> making = reading.apply(fields);
        fields.refuseTheRest();
        if (errors.count() > before) return null;
        try {
            return making.get();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            errors.report(path, String.valueOf(refused.getMessage()));
            return null;
        }
    }

    public <T extends Object> Field<T> required(String name, Value<T> kind) {
        if (object.get(name) == null) errors.report(pathOf(name), "is missing");
        return optional(name, kind);
    }

    /** A field that may be left out. To be there and null says nothing, so it is refused. */
    public <T extends Object> Field<T> optional(String name, Value<T> kind) {
        asked.add(name);
        JsonNode json = object.get(name);
        if (json == null) return new Field<>(pathOf(name), null);
        if (json.isNull()) {
            errors.report(pathOf(name), "must not be null: leave it out");
            return new Field<>(pathOf(name), null);
        }
        return new Field<>(pathOf(name), kind.read(json, pathOf(name), errors));
    }

    /** Refuses two fields that say the same in two ways. */
    public void notBoth(String one, String other) {
        if (object.has(one) && object.has(other)) {
            errors.report(pathOf(other), "cannot be given together with " + pathOf(one));
        }
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void refuseTheRest() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                errors.report(pathOf(Values.abbreviated(name)), "is not a property here");
            }
        }
    }
}
