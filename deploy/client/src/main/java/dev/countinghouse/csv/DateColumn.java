package dev.countinghouse.csv;

import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a column's dates show of how they are written. A column never changes its format from row to
 * row: what one row shows is true of all, and what no row shows must be said.
 */
final class DateColumn {

    private final String column;
    private final List<String> patterns;
    private final List<DateTimeFormatter> formats;

    /** Of each pattern, the first date that others fit and it does not. */
    private final @Nullable String[] unfit;

    /** Of each two patterns, whether they read some date as different days. */
    private final boolean[][] differ;

    private String example = "";

    /**
     * @param patterns the column has one of them
     * @throws IllegalArgumentException if one is no pattern
     */
    DateColumn(String column, List<String> patterns, Locale locale) {
        this.column = column;
        this.patterns = patterns;
        this.formats = patterns.stream().map(pattern -> strict(pattern, locale)).toList();
        this.unfit = new @Nullable String[patterns.size()];
        this.differ = new boolean[patterns.size()][patterns.size()];
    }

    private static DateTimeFormatter strict(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static @Nullable LocalDate parsed(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException unfit) {
            return null;
        }
    }

    /** Takes a date into account; one that fits no pattern shows nothing. */
    void see(String text, String where) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        for (DateTimeFormatter format : formats) days.add(parsed(text, format));
        if (days.stream().allMatch(Objects::isNull)) return;
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) == null && unfit[i] == null) unfit[i] = text + " (" + where + ")";
            for (int j = 0; j < i; j++) {
                if (days.get(i) == null || Objects.equals(days.get(i), days.get(j))) continue;
                if (days.get(j) == null || differ[i][j]) continue;
                differ[i][j] = true;
                example = text + " (" + where + ")";
            }
        }
    }

    /**
     * Reads the dates of this column from now on.
     *
     * @throws Refusal if the patterns that are left read them as different days, or none is left
     */
    Format format() {
        List<Integer> left =
                IntStream.range(0, patterns.size()).filter(i -> unfit[i] == null).boxed().toList();
        if (left.isEmpty()) {
            throw undecided("is written in two ways, " + unfit[0] + " and " + other());
        }
        for (int i : left) {
            for (int j : left) {
                if (!differ[i][j]) continue;
                throw undecided(
                        "does not show whether it is "
                                + patterns.get(j)
                                + " or "
                                + patterns.get(i)
                                + ", by which "
                                + example
                                + " is another day");
            }
        }
        int one = left.getFirst();
        return new Format(column, patterns.get(one), formats.get(one));
    }

    private String other() {
        for (String date : unfit) {
            if (date != null && !date.equals(unfit[0])) return date;
        }
        return "others";
    }

    private Refusal undecided(String why) {
        return new Refusal(
                "the column "
                        + column
                        + " "
                        + why
                        + ": say it in the mapping, with dates: [d/M/yyyy] or what it is");
    }

    /** The one format of a column. */
    record Format(String column, String pattern, DateTimeFormatter formatter) {

        /**
         * @throws RowProblem if it is not a date of this format
         */
        LocalDate parse(String text) {
            LocalDate day = parsed(text, formatter);
            if (day != null) return day;
            throw new RowProblem(column + " is not a date like " + pattern + ": " + text);
        }
    }
}
