package dev.countinghouse.documents.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A company's picture, PNG or SVG. Compares by its bytes.
 *
 * @param alternative what it says to who does not see it
 */
public record Logo(byte[] bytes, String alternative) {

    public static final int MAX_BYTES = 512 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    public Logo {
        bytes = bytes.clone();
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a logo has at most " + MAX_BYTES + " bytes");
        }
        if (alternative.isBlank()) throw new IllegalArgumentException("a logo says what it is");
        if (!isPng(bytes)) refuseUnsafe(new String(bytes, StandardCharsets.UTF_8));
    }

    /** A document type could name files of this machine; scripts and links have no use on paper. */
    private static void refuseUnsafe(String text) {
        if (!text.contains("<svg")) throw new IllegalArgumentException("neither PNG nor SVG");
        for (String word : new String[] {"<!DOCTYPE", "<!ENTITY", "<script", "<foreignObject"}) {
            if (text.contains(word)) {
                throw new IllegalArgumentException("an SVG logo has no " + word.substring(1));
            }
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The picture within the page that shows it. */
    public String uri() {
        return (isPng(bytes) ? "data:image/png;base64," : "data:image/svg+xml;base64,")
                + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo
                && Arrays.equals(bytes, logo.bytes)
                && alternative.equals(logo.alternative);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Logo[" + alternative + ", " + bytes.length + " bytes]";
    }
}
