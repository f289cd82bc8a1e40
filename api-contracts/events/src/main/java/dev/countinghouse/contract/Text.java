package dev.countinghouse.contract;

/** The rules that every identifying text of the contract keeps; they throw on a breach. */
public final class Text {

    public static final int MAX_ID = 64;

    private static final int MAX_TOLD = 40;

    private Text() {}

    /**
     * Letters, digits, and {@code . _ : -} inside: safe in a URL path, a file name and a header.
     */
    public static String id(String value, String what) {
        if (value.isEmpty() || value.length() > MAX_ID) {
            throw new IllegalArgumentException(what + " must have 1 to " + MAX_ID + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean inner = i > 0 && (c == '-' || c == '_' || c == '.' || c == ':');
            if (!plain && !inner) {
                throw new IllegalArgumentException(
                        what + " may have letters, digits and, after the first, . _ : - only");
            }
        }
        return value;
    }

    /** Any printable text without surrounding blanks, such as a number that others gave. */
    public static String line(String value, int max, String what) {
        if (value.isBlank() || value.length() > max) {
            throw new IllegalArgumentException(what + " must have 1 to " + max + " characters");
        }
        if (!value.strip().equals(value)) {
            throw new IllegalArgumentException(what + " must not begin or end with a blank");
        }
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isLoneSurrogate(c))) {
            throw new IllegalArgumentException(what + " must not have control characters");
        }
        return value;
    }

    /** Free text of several lines: no control characters but tab and line ends. */
    public static String block(String value, int max, String what) {
        if (value.isBlank() || value.length() > max) {
            throw new IllegalArgumentException(what + " must have 1 to " + max + " characters");
        }
        if (value.codePoints()
                .anyMatch(
                        c ->
                                isLoneSurrogate(c)
                                        || (Character.isISOControl(c)
                                                && c != '\t'
                                                && c != '\n'
                                                && c != '\r'))) {
            throw new IllegalArgumentException(what + " must not have control characters");
        }
        return value;
    }

    /** So much of a text that was refused as an error needs to name it. */
    static String abbreviated(String text) {
        return text.length() <= MAX_TOLD ? text : text.substring(0, MAX_TOLD) + "…";
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
