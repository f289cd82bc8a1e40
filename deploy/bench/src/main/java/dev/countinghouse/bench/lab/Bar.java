package dev.countinghouse.bench.lab;

import java.util.Locale;

/**
 * What a figure must be. One that was not measured does not hold.
 *
 * @param bar in words, with its unit
 * @param measured likewise
 */
public record Bar(String what, String bar, String measured, boolean held) {

    public static Bar atLeast(String what, double measured, double bar, String unit) {
        return new Bar(what, "≥ " + text(bar, unit), text(measured, unit), measured >= bar);
    }

    public static Bar below(String what, double measured, double bar, String unit) {
        return new Bar(what, "< " + text(bar, unit), text(measured, unit), measured < bar);
    }

    private static String text(double number, String unit) {
        if (Double.isNaN(number)) return "not measured";
        boolean whole = number == Math.rint(number) || Math.abs(number) >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f %s" : "%.2f %s", number, unit).strip();
    }
}
