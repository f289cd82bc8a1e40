package dev.countinghouse.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Ids made of what a file calls its things, always the same for the same text: that is what makes a
 * file sent twice do nothing the second time.
 */
final class Key {

    private static final int MAX = 64;
    private static final int READABLE = 40;
    private static final int DIGEST_BYTES = 8;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9]+");

    private Key() {}

    /** The text itself where it may be an id; else as much of it as may, and a digest of it. */
    static String of(String text) {
        if (text.length() <= MAX && ID.matcher(text).matches()) return text;
        String readable = UNFIT.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
        String start = readable.substring(0, Math.min(READABLE, readable.length()));
        String digest = HexFormat.of().formatHex(sha256(text), 0, DIGEST_BYTES);
        return start.isEmpty() ? digest : start + "-" + digest;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
