package dev.countinghouse.bench.lab;

import java.util.List;
import java.util.Locale;

/** A figure of several rounds. */
record Spread(double low, double median, double high) {

    static Spread of(List<Double> rounds) {
        if (rounds.isEmpty()) return new Spread(Double.NaN, Double.NaN, Double.NaN);
        List<Double> sorted = rounds.stream().sorted().toList();
        return new Spread(sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
    }

    /** The median, and the lowest and the highest if they are others. */
    String text(String unit) {
        if (Double.isNaN(median)) return "not measured";
        String range = low == high ? "" : " (%s–%s)".formatted(text(low), text(high));
        return text(median) + " " + unit + range;
    }

    static String text(double number) {
        if (Double.isNaN(number)) return "";
        boolean whole = number == Math.rint(number) || Math.abs(number) >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", number);
    }
}
