package dev.countinghouse.formats.x12.guide;

/**
 * What an element is.
 *
 * @param type {@code AN}, {@code ID}, {@code N}, {@code R}, {@code DT}, {@code TM}, {@code C},
 *     {@code CC} for at least two components
 * @param most how many characters, or digits, it may have
 */
record ElementRule(String type, int most, boolean isRequired) {

    /** Of amounts with more nobody could say what they are. */
    private static final int MOST_DIGITS = 32;

    /** Such as {@code R18!}. */
    static ElementRule of(String text) {
        boolean required = text.endsWith("!");
        String type = text.replaceAll("[\\d!]", "");
        String most = text.replaceAll("\\D", "");
        return new ElementRule(
                type, most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most), required);
    }

    boolean isNumber() {
        return type.equals("N") || type.equals("R");
    }

    /** Digits with at most one sign before, and of decimal numbers at most one point. */
    boolean isRight(String value) {
        int digits = 0;
        boolean point = type.equals("N");
        for (int i = value.charAt(0) == '-' ? 1 : 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each >= '0' && each <= '9') {
                digits++;
            } else if (each == '.' && !point) {
                point = true;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= MOST_DIGITS;
    }

    int length(String value) {
        if (!isNumber()) {
            return value.length();
        }
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            digits += value.charAt(i) == '-' || value.charAt(i) == '.' ? 0 : 1;
        }
        return digits;
    }
}
