package dev.countinghouse.console.page;

import java.util.List;

/**
 * A place to write in a form.
 *
 * @param name as the command's body has it, with dots: {@code terms.due.days}
 * @param hint beneath it, how to fill it in
 * @param choices of a choice
 */
public record Field(
        String name,
        String label,
        Kind kind,
        boolean required,
        String hint,
        List<Choice> choices,
        boolean first) {

    public Field {
        if (Frames.OWN.contains(name)) {
            throw new IllegalArgumentException("%s is the frame's own".formatted(name));
        }
    }

    /** What may be written there. */
    public enum Kind {
        LINE,
        TEXT,
        AMOUNT,
        DATE,
        COUNT,
        NUMBER,
        CHOICE,
        CHECK
    }

    /** One of several; {@code value} is what is sent. */
    public record Choice(String value, String label) {}

    private static Field of(String name, String label, Kind kind) {
        return new Field(name, label, kind, false, "", List.of(), false);
    }

    public static Field line(String name, String label) {
        return of(name, label, Kind.LINE);
    }

    public static Field text(String name, String label) {
        return of(name, label, Kind.TEXT);
    }

    public static Field amount(String name, String label) {
        return of(name, label, Kind.AMOUNT);
    }

    public static Field date(String name, String label) {
        return of(name, label, Kind.DATE);
    }

    public static Field count(String name, String label) {
        return of(name, label, Kind.COUNT);
    }

    /** A quantity, a price or a rate. */
    public static Field number(String name, String label) {
        return of(name, label, Kind.NUMBER);
    }

    public static Field check(String name, String label) {
        return of(name, label, Kind.CHECK);
    }

    public static Field choice(String name, String label, List<Choice> choices) {
        return new Field(name, label, Kind.CHOICE, false, "", choices, false);
    }

    public Field mandatory() {
        return new Field(name, label, kind, true, hint, choices, first);
    }

    public Field hinted(String text) {
        return new Field(name, label, kind, required, text, choices, first);
    }

    /** Where writing begins. */
    public Field focused() {
        return new Field(name, label, kind, required, hint, choices, true);
    }

    /** Safe as an element's id. */
    public String id() {
        return "f-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }
}
