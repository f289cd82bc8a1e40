package dev.countinghouse.bench.scaling;

import java.util.Map;

/** Text with tables, each between two comments that name it. */
final class Document {

    private static final String END = "<!-- end -->\n";

    private Document() {}

    /** The text with these tables in their places. */
    static String with(String text, Map<String, String> tables) {
        String result = text;
        for (var table : tables.entrySet()) {
            String begin = "<!-- table: %s -->\n".formatted(table.getKey());
            int from = result.indexOf(begin) + begin.length();
            int to = result.indexOf(END, from);
            if (from < begin.length() || to < 0) {
                throw new IllegalArgumentException("there is no place for " + table.getKey());
            }
            result = result.substring(0, from) + table.getValue() + result.substring(to);
        }
        return result;
    }
}
