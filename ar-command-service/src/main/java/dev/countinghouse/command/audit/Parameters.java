package dev.countinghouse.command.audit;

import dev.countinghouse.http.FieldError;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.TextValues;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A request's query parameters, read one by one; what is wrong with them is told all at once. */
final class Parameters {

    private final MultiValueMap<String, String> given;
    private final List<String> read = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    Parameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    <T extends Object> @Nullable T one(String name, Function<String, T> reading) {
        List<T> found = all(name, reading);
        if (found.size() > 1) errors.add(new FieldError(name, "is given twice"));
        return found.isEmpty() ? null : found.getFirst();
    }

    <T extends Object> List<T> all(String name, Function<String, T> reading) {
        read.add(name);
        List<T> found = new ArrayList<>();
        for (String text : given.getOrDefault(name, List.of())) {
            try {
                found.add(reading.apply(text));
            } catch (IllegalArgumentException refused) {
                errors.add(new FieldError(name, String.valueOf(refused.getMessage())));
            }
        }
        return found;
    }

    long position(String name, long otherwise) {
        Long found = one(name, TextValues::position);
        return found == null ? otherwise : found;
    }

    @Nullable Instant instant(String name) {
        return one(name, Parameters::parseInstant);
    }

    private static Instant parseInstant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw new IllegalArgumentException(
                    "must be an instant such as 2026-03-31T12:00:00Z", notAnInstant);
        }
    }

    void refuse(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /**
     * @throws InvalidRequest if anything was wrong, or not asked for
     */
    void requireValid() {
        for (String name : given.keySet()) {
            if (!read.contains(name)) errors.add(new FieldError(name, "is not a parameter here"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }
}
