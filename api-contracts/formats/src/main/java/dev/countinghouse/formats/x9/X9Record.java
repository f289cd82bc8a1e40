package dev.countinghouse.formats.x9;

import dev.countinghouse.formats.Decimals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A record of a cash letter.
 *
 * @param number in its file, from 1
 * @param offset the byte of the file that it begins at, without its length
 * @param bytes as they are in the file, without the length before them
 */
public record X9Record(long number, long offset, byte[] bytes, Charset charset) {

    /** 01, 10, 20, 25, 26 … */
    public String type() {
        return field(1, 2);
    }

    /** Positions as the books count them: from 1, both included; without blanks around it. */
    public String field(int from, int to) {
        int start = Math.clamp(from - 1, 0, bytes.length);
        int length = Math.clamp(to - start, 0, bytes.length - start);
        return new String(bytes, start, length, charset).strip();
    }

    /** Null where it is no number. */
    public @Nullable BigDecimal number(int from, int to) {
        return Decimals.whole(field(from, to));
    }

    /** In dollars; null where it is no number. */
    public @Nullable BigDecimal amount(int from, int to) {
        BigDecimal cents = number(from, to);
        return cents == null ? null : cents.movePointLeft(2);
    }

    /** The bytes at these positions, fewer where the record ends. */
    byte[] bytes(int from, int to) {
        int start = Math.min(from - 1, bytes.length);
        return Arrays.copyOfRange(bytes, start, Math.clamp(to, start, bytes.length));
    }

    String place() {
        return "record " + number + ", type " + type() + ", byte " + offset;
    }
}
