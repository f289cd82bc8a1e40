package dev.countinghouse.command.intake;

import org.jspecify.annotations.Nullable;

/** What banks write, as it may be recorded. The file has it as it was. */
final class Texts {

    private Texts() {}

    static @Nullable String line(String text, int most) {
        return cut(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), most);
    }

    static @Nullable String block(String text, int most) {
        return cut(text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip(), most);
    }

    private static @Nullable String cut(String text, int most) {
        String whole =
                text.codePoints().anyMatch(Texts::isLone) ? text.replaceAll("\\p{Cs}", "?") : text;
        String cut = whole.length() <= most ? whole : whole.substring(0, most).strip();
        return cut.isEmpty() ? null : cut;
    }

    private static boolean isLone(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
