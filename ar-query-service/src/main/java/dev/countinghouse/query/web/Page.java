package dev.countinghouse.query.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next the cursor of the part after it, if there is one
 */
public record Page<T extends Object>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
