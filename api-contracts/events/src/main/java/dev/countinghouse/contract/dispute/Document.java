package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.Text;

/**
 * A paper that somebody sent: what it is called, and what it says by its hash.
 *
 * @param sha256 of its bytes, in 64 small hex digits
 */
public record Document(String sha256, String name) {

    public static final int MAX_NAME = 200;

    private static final int HEX_DIGITS = 64;

    /** Reads a hash. */
    public static String sha256(String text) {
        boolean hex =
                text.length() == HEX_DIGITS
                        && text.chars()
                                .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!hex) throw new IllegalArgumentException("must be a SHA-256 in 64 small hex digits");
        return text;
    }

    public static Document of(String sha256, String name) {
        return new Document(sha256(sha256), Text.line(name, MAX_NAME, "a document's name"));
    }
}
