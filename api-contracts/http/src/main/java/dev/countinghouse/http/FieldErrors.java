package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The errors found in a body so far; after the first hundred, more would help nobody. It knows the
 * latest date that the body may name, too.
 */
public final class FieldErrors {

    private static final int MAX_TOLD = 100;

    private final List<FieldError> told = new ArrayList<>();
    private final @Nullable LocalDate latest;
    private int count;

    /**
     * @param latest the last date that is not a slip of the finger; null if any date will do
     */
    FieldErrors(@Nullable LocalDate latest) {
        this.latest = latest;
    }

    @Nullable LocalDate latest() {
        return latest;
    }

    public void report(String path, String message) {
        if (++count <= MAX_TOLD) told.add(new FieldError(path, message));
    }

    int count() {
        return count;
    }

    List<FieldError> told() {
        return told;
    }
}
