package dev.countinghouse.formats.x12.guide;

/**
 * What an element is.
 *
 * @param type {@code AN}, {@code ID}, {@code N}, {@code R}, {@code DT}, {@code TM}, {@code C}
 * @param most how many characters, or digits, it may have
 */
record ElementRule(String type, int most, boolean isRequired) {

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
