package dev.countinghouse.http;

/**
 * A number that counts from 1, as a path names it. A type of its own, because the framework reads
 * an {@code int} that its converter refused in its own, laxer way.
 */
public record Ordinal(int value) {

    /**
     * Reads {@code 12}.
     *
     * @throws IllegalArgumentException if it is no whole number from 1
     */
    public static Ordinal parse(String text) {
        return new Ordinal(TextValues.whole(text, 1, Integer.MAX_VALUE));
    }
}
