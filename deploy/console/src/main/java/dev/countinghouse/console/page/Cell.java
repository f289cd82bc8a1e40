package dev.countinghouse.console.page;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What stands in one place of a list.
 *
 * @param value a {@link String}, {@link Money}, {@link LocalDate} or {@link Long}; null is nothing
 * @param href where it leads, if anywhere
 * @param note in small type beneath
 * @param tone {@code bad}, {@code good} or {@code dim}, or empty
 */
public record Cell(
        @Nullable Object value, @Nullable String href, @Nullable String note, String tone) {

    public static final Cell NOTHING = new Cell(null, null, null, "");

    public static Cell of(@Nullable Object value) {
        return value == null ? NOTHING : new Cell(value, null, null, "");
    }

    public static Cell of(long count) {
        return new Cell(count, null, null, "");
    }

    public static Cell link(Object value, String href) {
        return new Cell(value, href, null, "");
    }

    public Cell noted(@Nullable String text) {
        return new Cell(value, href, text, tone);
    }

    public Cell toned(String how) {
        return new Cell(value, href, note, how);
    }

    /** As the person reads it. */
    public String text(Show show) {
        return switch (value) {
            case null -> "";
            case Money money -> show.amount(money);
            case LocalDate day -> show.day(day);
            case Long count -> show.count(count);
            default -> value.toString();
        };
    }

    /** Whether there is nothing to read in it. */
    public boolean isNothing(Show show) {
        return note == null && text(show).isEmpty();
    }

    public boolean isAmount() {
        return value instanceof Money;
    }

    public boolean isBelowZero() {
        return value instanceof Money money && money.isNegative();
    }
}
