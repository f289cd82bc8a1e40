package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.function.Consumer;

/**
 * How one kind of value is read from JSON.
 *
 * @see Values
 */
@FunctionalInterface
public interface Value<T extends Object> {

    /** The value; null after at least one error was reported about it. */
    @Nullable T read(JsonNode json, String path, FieldErrors errors);

    /**
     * The same, if it passes a check besides.
     *
     * @param check throws {@link IllegalArgumentException} to refuse
     */
    default Value<T> checked(Consumer<T> check) {
        return (json, path, errors) -> {
            T value = read(json, path, errors);
            if (value == null) return null;
            try {
                check.accept(value);
                return value;
            } catch (IllegalArgumentException refused) {
                errors.report(path, String.valueOf(refused.getMessage()));
                return null;
            }
        };
    }
}
