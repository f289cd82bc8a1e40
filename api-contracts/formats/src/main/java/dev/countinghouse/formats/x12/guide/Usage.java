package dev.countinghouse.formats.x12.guide;

/** Whether a segment or a loop must be there. */
enum Usage {
    /** It is an error where it is missing. */
    REQUIRED,
    /** Somebody should look where it is missing. */
    EXPECTED,
    OPTIONAL;

    static Usage of(String letter) {
        return switch (letter) {
            case "R" -> REQUIRED;
            case "W" -> EXPECTED;
            default -> OPTIONAL;
        };
    }
}
