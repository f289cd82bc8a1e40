package dev.countinghouse.bench.scaling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers and rows as they stand in a document. */
final class Text {

    private static final int DIGITS = 3;

    private Text() {}

    /** As short as it can be read back: 0.5, 1200. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** As it is, thousands apart. */
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** To three digits: a model knows no more. */
    static String rough(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
        return rounded.abs().doubleValue() >= 100
                ? whole(rounded.doubleValue())
                : plain(rounded.doubleValue());
    }

    static String percent(double share) {
        return rough(100 * share) + " %";
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String head(List<String> cells) {
        return row(cells) + "|" + " --- |".repeat(cells.size()) + "\n";
    }
}
