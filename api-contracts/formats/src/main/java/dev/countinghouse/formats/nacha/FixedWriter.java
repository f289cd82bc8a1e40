package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.Decimals;

import java.text.Normalizer;

/** Builds a record, field after field. */
final class FixedWriter {

    private final StringBuilder text = new StringBuilder();

    FixedWriter(String start) {
        text.append(start);
    }

    /** Cut where it is too long; what is not ASCII loses its accents or becomes a blank. */
    FixedWriter left(String value, int width) {
        String plain = ascii(value);
        String cut = plain.substring(0, Math.min(plain.length(), width));
        text.append(cut).append(" ".repeat(width - cut.length()));
        return this;
    }

    /** Refused where it is too long. */
    FixedWriter fit(String field, String value, int width) {
        return left(checked(field, value, width), width);
    }

    FixedWriter right(String field, String value, int width) {
        String plain = ascii(checked(field, value, width));
        text.append(" ".repeat(width - plain.length())).append(plain);
        return this;
    }

    FixedWriter digits(String field, String value, int width) {
        if (!Decimals.isDigits(checked(field, value, width), 1, width)) {
            throw new IllegalArgumentException(field + " must be digits: " + value);
        }
        text.append("0".repeat(width - value.length())).append(value);
        return this;
    }

    String text() {
        return text.toString();
    }

    private static String checked(String field, String value, int width) {
        if (value.length() > width) {
            throw new IllegalArgumentException(
                    field + " has at most " + width + " characters: " + value);
        }
        return value;
    }

    private static String ascii(String value) {
        String decomposed = Normalizer.normalize(value, Normalizer.Form.NFD);
        return decomposed.replaceAll("\\p{M}", "").replaceAll("[^ -~]", " ");
    }
}
