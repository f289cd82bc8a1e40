package dev.countinghouse.console.page;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.Locale;
import java.util.Objects;

/**
 * @param kind how its cells stand
 * @param wide whether it is left out on a narrow screen
 * @param by what the service calls it, if that sorts by it
 * @param order {@code ascending} or {@code descending} if the rows are sorted by it
 * @param sorting the address that sorts them by it otherwise, if they can be
 */
public record Column(
        String label,
        Kind kind,
        boolean wide,
        @Nullable String by,
        @Nullable String order,
        @Nullable String sorting) {

    private static final String DOWN = "-";

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
        return new Column(label, kind, false, null, null, null);
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

    /** The service sorts the whole list by it, however long that is. */
    public Column by(String name) {
        return new Column(label, kind, wide, name, order, sorting);
    }

    /** What the service is asked to sort by; nothing unless it knows the column that is wanted. */
    public static String asked(MultiValueMap<String, String> parameters, Column... known) {
        String wanted = Objects.toString(parameters.getFirst(Arrangement.SORT), "");
        String sign = wanted.startsWith(DOWN) ? DOWN : "";
        for (Column column : known) {
            if (wanted.equals(sign + column.code())) return sign + column.by;
        }
        return "";
    }

    /** Only where there is room. */
    public Column whereWide() {
        return new Column(label, kind, true, by, order, sorting);
    }

    /** Also where there is little room. */
    Column everywhere() {
        return new Column(label, kind, false, by, order, sorting);
    }

    Column sorted(@Nullable String how, String otherwise) {
        return new Column(label, kind, wide, by, how, otherwise);
    }

    /** What addresses call it, such as {@code days-late}. */
    public String code() {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    public String style() {
        return kind.style() + (wide ? " wide" : "");
    }
}
