package dev.countinghouse.console.page;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * @param kind how its cells stand
 * @param wide whether it is left out on a narrow screen
 * @param order {@code ascending} or {@code descending} if the rows are sorted by it
 * @param sorting the address that sorts them by it otherwise, if they can be
 */
public record Column(
        String label, Kind kind, boolean wide, @Nullable String order, @Nullable String sorting) {

    /** How cells stand: numbers to the right. */
    public enum Kind {
        TEXT("text"),
        AMOUNT("amount"),
        COUNT("count"),
        DAY("day");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    private static Column of(String label, Kind kind) {
        return new Column(label, kind, false, null, null);
    }

    public static Column text(String label) {
        return of(label, Kind.TEXT);
    }

    public static Column amount(String label) {
        return of(label, Kind.AMOUNT);
    }

    public static Column count(String label) {
        return of(label, Kind.COUNT);
    }

    public static Column day(String label) {
        return of(label, Kind.DAY);
    }

    /** Only where there is room. */
    public Column whereWide() {
        return new Column(label, kind, true, order, sorting);
    }

    /** Also where there is little room. */
    Column everywhere() {
        return new Column(label, kind, false, order, sorting);
    }

    Column sorted(@Nullable String how, String otherwise) {
        return new Column(label, kind, wide, how, otherwise);
    }

    /** What addresses call it, such as {@code days-late}. */
    public String code() {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    public String style() {
        return kind.style() + (wide ? " wide" : "");
    }
}
