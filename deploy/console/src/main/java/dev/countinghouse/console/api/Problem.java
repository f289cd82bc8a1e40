package dev.countinghouse.console.api;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A service's "no", as RFC 9457 writes it.
 *
 * @param type {@code /problems/} and the reason
 * @param detail what it is about
 * @param owner of what is {@code taken}
 * @param errors by field, such as {@code lines[0].unitPrice}
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String owner,
        @Nullable LocalDate ownedSince,
        @Nullable String trace) {

    /** What is wrong with a field; an empty field means all of it. */
    public record FieldError(String field, String message) {}

    /** The reason constant, such as {@code exceeds-invoice}. */
    public String reason() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public List<FieldError> fields() {
        return errors == null ? List.of() : errors;
    }
}
