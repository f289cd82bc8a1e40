package dev.countinghouse.http;

import java.util.ArrayList;
import java.util.List;

/** The errors found in a body so far; after the first hundred, more would help nobody. */
public final class FieldErrors {

    private static final int MAX_TOLD = 100;

    private final List<FieldError> told = new ArrayList<>();
    private int count;

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
