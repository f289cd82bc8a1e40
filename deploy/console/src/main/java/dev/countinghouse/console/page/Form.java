package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What was typed, what was wrong with it, and the key that makes it happen once. */
public final class Form {

    /** The hidden field with the idempotency key. */
    public static final String KEY = "key";

    private static final String KEY_PATTERN = "[0-9a-f-]{36}";

    private final String key;
    private final Map<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private @Nullable Problem problem;
    private @Nullable String away;

    private Form(String key, Map<String, String> values) {
        this.key = key;
        this.values = values;
    }

    /** One that nobody has filled in. */
    public static Form blank() {
        return new Form(UUID.randomUUID().toString(), new TreeMap<>());
    }

    /** One that begins with the values of another. */
    public static Form like(Form other) {
        return new Form(UUID.randomUUID().toString(), new TreeMap<>(other.values));
    }

    /** One as it was sent: what was typed counts, not what the form's address had it begin with. */
    public static Form sent(MultiValueMap<String, String> parameters) {
        var values = new TreeMap<String, String>();
        parameters.forEach((field, sent) -> values.put(field, sent.getLast()));
        String key = values.getOrDefault(KEY, "");
        return new Form(key.matches(KEY_PATTERN) ? key : UUID.randomUUID().toString(), values);
    }

    public String key() {
        return key;
    }

    /** What stands in a field, without space around it. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** Whether the field was there at all, empty or not. */
    public boolean knows(String field) {
        return values.containsKey(field);
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    public Form with(String field, String value) {
        values.put(field, value);
        return this;
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public Map<String, String> errors() {
        return errors;
    }

    /** Notes what is wrong with a field. */
    public void wrong(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    /** The service refused it: each error to its field. */
    public void refused(Problem no) {
        problem = no;
        no.fields().forEach(error -> wrong(error.field(), error.message()));
    }

    /** The service could not be asked; what was typed waits here. */
    public void unsent(Away service) {
        away = service.service();
    }

    public @Nullable Problem problem() {
        return problem;
    }

    public @Nullable String away() {
        return away;
    }
}
