package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The books that a person may enter. */
public record Books(List<Listed> items) {

    /**
     * @param name the last one that it was given
     */
    public record Listed(String book, @Nullable String name) {}
}
