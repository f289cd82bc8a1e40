package dev.countinghouse.formats;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.Charset;

/**
 * A record of fields at fixed positions.
 *
 * @param number of the record in its file, from 1
 * @param line of the file, from 1; many records may stand in one line
 * @param text as it is in the file, perhaps shorter or longer than the format wants
 * @param end the line's end after it; empty where none follows
 */
public record FixedRecord(long number, long line, String text, String end, Charset charset) {

    /** Positions as the formats' books count them: from 1, both included. Blanks are kept. */
    public String raw(int from, int to) {
        int length = text.length();
        String found = text.substring(Math.min(from - 1, length), Math.min(to, length));
        return found + " ".repeat(to - from + 1 - found.length());
    }

    /** Without blanks around it. */
    public String field(int from, int to) {
        return raw(from, to).strip();
    }

    /** Digits only; null for anything else. */
    public @Nullable BigDecimal number(int from, int to) {
        String digits = field(from, to);
        return digits.startsWith("+") || digits.startsWith("-") ? null : Decimals.whole(digits);
    }

    /** A number of cents as dollars. */
    public @Nullable BigDecimal amount(int from, int to) {
        BigDecimal cents = number(from, to);
        return cents == null ? null : cents.movePointLeft(2);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The very bytes of the file, where its charset allows. */
    public byte[] bytes() {
        return (text + end).getBytes(charset);
    }
}
