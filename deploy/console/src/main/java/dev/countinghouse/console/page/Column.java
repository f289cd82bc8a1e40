package dev.countinghouse.console.page;

/**
 * @param kind how its cells stand
 * @param wide whether it is left out on a narrow screen
 */
public record Column(String label, Kind kind, boolean wide) {

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

    public static Column text(String label) {
        return new Column(label, Kind.TEXT, false);
    }

    public static Column amount(String label) {
        return new Column(label, Kind.AMOUNT, false);
    }

    public static Column count(String label) {
        return new Column(label, Kind.COUNT, false);
    }

    public static Column day(String label) {
        return new Column(label, Kind.DAY, false);
    }

    /** Only where there is room. */
    public Column whereWide() {
        return new Column(label, kind, true);
    }

    public String style() {
        return kind.style() + (wide ? " wide" : "");
    }
}
