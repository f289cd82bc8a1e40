package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A service's "no", as RFC 9457 writes it.
 *
 * @param type {@code /problems/} and the reason
 * @param detail what it is about
 * @param owner of what is {@code taken}
 * @param creditLimit that an invoice would pass
 * @param owed without that invoice
 * @param wouldOwe with it
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
        @Nullable Money creditLimit,
        @Nullable Money owed,
        @Nullable Money wouldOwe,
        @Nullable String trace) {

    /** What is wrong with a field; an empty field means all of it. */
    public record FieldError(String field, String message) {}

    /** The reason constant, such as {@code exceeds-invoice}. */
    public String reason() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Whether an account's credit does not cover an invoice. */
    public boolean isAboutCredit() {
        return reason().equals("account-on-hold") || reason().equals("credit-limit-exceeded");
    }

    public List<FieldError> fields() {
        return errors == null ? List.of() : errors;
    }
}
