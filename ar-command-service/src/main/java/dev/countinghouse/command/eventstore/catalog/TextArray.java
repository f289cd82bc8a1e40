package dev.countinghouse.command.eventstore.catalog;

import java.util.List;

/** A list of texts as PostgreSQL writes an array, to carry lists of different lengths in one. */
public final class TextArray {

    private TextArray() {}

    public static String ofNumbers(List<? extends Number> numbers) {
        StringBuilder array = new StringBuilder("{");
        for (Number number : numbers) {
            if (array.length() > 1) array.append(',');
            array.append(number);
        }
        return array.append('}').toString();
    }

    public static String of(List<String> texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            if (array.length() > 1) array.append(',');
            array.append('"').append(quoted(text)).append('"');
        }
        return array.append('}').toString();
    }

    private static String quoted(String text) {
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) return text;
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
