package dev.countinghouse.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * How one kind of value is read from JSON.
 *
 * @see Values
 */
@FunctionalInterface
public interface Value<T extends Object> {

    /** The value; null after at least one error was reported about it. */
    @Nullable T read(JsonNode json, String path, FieldErrors errors);
}
