package dev.countinghouse.formats.x9;

import dev.countinghouse.formats.Decimals;

/**
 * Image view data, record 52: its fields of varying length.
 *
 * @param referenceKey that the image is kept under elsewhere; often empty
 * @param image the bytes, in most files a TIFF
 */
public record ImageView(String referenceKey, byte[] signature, byte[] image) {

    static final int FIXED = 105;

    /** Lengths that are no number count as 0. */
    public static ImageView of(X9Record at) {
        int key = FIXED + length(at, 102, 105);
        int signature = key + 5 + length(at, key + 1, key + 5);
        int image = signature + 7 + length(at, signature + 1, signature + 7);
        return new ImageView(
                at.field(FIXED + 1, key),
                at.bytes(key + 6, signature),
                at.bytes(signature + 8, image));
    }

    /** How long the record is by its own lengths. */
    static int length(X9Record at) {
        int key = FIXED + length(at, 102, 105);
        int signature = key + 5 + length(at, key + 1, key + 5);
        return signature + 7 + length(at, signature + 1, signature + 7);
    }

    private static int length(X9Record at, int from, int to) {
        String digits = at.field(from, to);
        return Decimals.isDigits(digits, 1, 7) ? Integer.parseInt(digits) : 0;
    }
}
