package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the query service answers about saved views. */
public interface Views {

    /**
     * A list, as somebody looks at it.
     *
     * @param page where the list is within the book
     * @param query its filter, columns and order as an address has them
     * @param owner who saved it, and alone changes it
     * @param shared whether the others of the book see it too
     */
    record SavedView(
            String view, String name, String page, String query, String owner, boolean shared) {}

    record SavedViews(List<SavedView> items, @Nullable String next) {}
}
