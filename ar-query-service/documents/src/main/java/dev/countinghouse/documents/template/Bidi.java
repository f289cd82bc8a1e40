package dev.countinghouse.documents.template;

/** Which letters run from right to left. */
public final class Bidi {

    private static final int FIRST_HEBREW = 0x0590;

    private Bidi() {}

    /** Whether any letter of it does. */
    public static boolean isNeeded(String text) {
        return text.codePoints().anyMatch(Bidi::runsLeft);
    }

    /** Whether the letter does: Hebrew, Arabic and their like. */
    public static boolean runsLeft(int point) {
        if (point < FIRST_HEBREW) return false;
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
