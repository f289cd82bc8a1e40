package dev.countinghouse.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under a header, each column as wide as its widest cell; numbers stand to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> titles;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** Titles that begin with {@code >} head columns that stand to the right. */
    public Table(String... titles) {
        right = new boolean[titles.length];
        for (int i = 0; i < titles.length; i++) right[i] = titles[i].startsWith(">");
        this.titles =
                Arrays.stream(titles).map(t -> t.startsWith(">") ? t.substring(1) : t).toList();
    }

    public Table row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + right.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** A rule, such as above a total. */
    public Table rule() {
        rows.add(List.of());
        return this;
    }

    public void print(Terminal terminal) {
        int[] widths = widths();
        terminal.line("  " + terminal.dim(line(titles, widths)));
        for (List<String> row : rows) {
            terminal.line("  " + (row.isEmpty() ? terminal.dim(ruled(widths)) : line(row, widths)));
        }
    }

    private int[] widths() {
        int[] widths = new int[right.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(titles.get(i));
            for (List<String> row : rows) {
                if (!row.isEmpty()) widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP)
                    .append(right[i] ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static String ruled(int[] widths) {
        return String.join(
                GAP, Arrays.stream(widths).mapToObj(width -> "─".repeat(width)).toList());
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
