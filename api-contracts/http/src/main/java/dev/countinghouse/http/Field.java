package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A field that was read; its value may be asked for when the whole body had no error. */
public final class Field<T extends Object> {

    private final String path;
    private final @Nullable T value;

    Field(String path, @Nullable T value) {
        this.path = path;
        this.value = value;
    }

    /** The value of a required field. */
    public T value() {
        if (value == null) throw new IllegalStateException(path + " has no value");
        return value;
    }

    public @Nullable T orNull() {
        return value;
    }

    public T or(T otherwise) {
        return value == null ? otherwise : value;
    }

    public T orElse(Supplier<T> otherwise) {
        return value == null ? otherwise.get() : value;
    }
}
