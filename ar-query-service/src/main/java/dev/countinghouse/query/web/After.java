package dev.countinghouse.query.web;

import dev.countinghouse.http.InvalidRequest;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;

/**
 * Where a list begins and how long it is.
 *
 * @param keys of the row before its first; none at the beginning
 */
public record After(List<String> keys, int limit) {

    /** All of the list. */
    public static final After START = new After(List.of(), Integer.MAX_VALUE);

    public boolean isStart() {
        return keys.isEmpty();
    }

    /** The nth key as what it was, or null at the beginning. */
    public <K extends Object> @Nullable K key(int n, Function<String, K> read) {
        if (keys.isEmpty()) return null;
        try {
            return read.apply(keys.get(n));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            throw new InvalidRequest("cursor", "is not one that this list gave");
        }
    }
}
