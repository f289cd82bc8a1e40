package dev.countinghouse.formats.x12;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/**
 * An interchange header as it begins, wherever it begins: how long it is, and what it separates by.
 *
 * @param length up to its terminator, without it
 */
record Isa(int length, Separators separators) {

    /** All its elements with their separators, and its own name. */
    static final int WIDTH = 105;

    /** Where its element separators stand. */
    private static final int[] PLACES = {
        3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103
    };

    private static final int REPETITION = 82;
    private static final int MOST = 400;

    /** So many of its separators may be damaged, less one. */
    private static final int MOST_WRONG = 3;

    private static final int FEWEST_ELEMENTS = 8;

    /** A header that is exactly as it must be; null where none begins here. */
    static @Nullable Isa exact(Characters in, int from) throws IOException {
        if (!in.begins(from, "ISA") || !in.has(from + WIDTH + 1)) {
            return null;
        }
        char[] fixed = new char[WIDTH];
        int at = from;
        // a file may be wrapped at any width: line ends within are none of its characters
        for (int found = 0; found < WIDTH; at++) {
            if (!in.has(at + 2)) {
                return null;
            }
            if (!Characters.isLineEnd(in.at(at))) {
                fixed[found++] = in.at(at);
            }
        }
        char element = element(fixed);
        char terminator = in.at(at);
        if (Separators.isLetter(element) || Separators.isLetter(terminator)) {
            return null;
        }
        char component = fixed[WIDTH - 1];
        char repetition = repetition(fixed[REPETITION], element);
        char used = used(in, at, element, terminator);
        return new Isa(at - from, new Separators(element, component, repetition, used));
    }

    /** What stands at its places but for a few; a letter where there is no such. */
    private static char element(char[] fixed) {
        for (int i = 0; i < MOST_WRONG; i++) {
            char candidate = fixed[PLACES[i]];
            int wrong = 0;
            for (int place : PLACES) {
                wrong += fixed[place] == candidate ? 0 : 1;
            }
            if (wrong < MOST_WRONG) {
                return candidate;
            }
        }
        return 'A';
    }

    /** What the group's header ends with, where another segment follows it and shows it. */
    private static char used(Characters in, int header, char element, char said)
            throws IOException {
        int ahead = header + MOST;
        while (!in.has(ahead)) {
            ahead--;
        }
        String text = in.peek(ahead);
        int group = text.indexOf("GS" + element, header);
        int transaction = group < 0 ? -1 : text.indexOf("ST" + element, group + 3);
        if (transaction < 0) {
            return said;
        }
        int at = transaction - 1;
        while (at > group && text.charAt(at) <= ' ') {
            at--;
        }
        // nothing before the blanks: then the first of them, which its sender takes for a
        // terminator
        char before = text.charAt(at);
        boolean onlyBlanks = Separators.isLetter(before) && at < transaction - 1;
        char found = onlyBlanks ? text.charAt(at + 1) : before;
        return Separators.isLetter(found) || found == element ? said : found;
    }

    /** A header with elements too short, too long or missing; null where none begins here. */
    static @Nullable Isa damaged(Characters in) throws IOException {
        if (!in.begins(0, "ISA") || !in.has(4)) {
            return null;
        }
        char element = in.at(3);
        if (Separators.isLetter(element) || in.isBlank(element)) {
            return null;
        }
        int ahead = MOST;
        while (!in.has(ahead)) {
            ahead--;
        }
        String text = in.peek(ahead);
        int group = text.indexOf("GS" + element, WIDTH / 2);
        int length = group > 0 ? terminator(text, group) : ofSixteen(text, element);
        if (length < 0 || length > text.length() - 1) {
            return null;
        }
        char terminator = text.charAt(length);
        if (Separators.isLetter(terminator)) {
            return null;
        }
        List<String> parts = Segment.split(text.substring(0, length), element);
        if (parts.size() < FEWEST_ELEMENTS) {
            return null;
        }
        String last = parts.getLast();
        String eleventh = parts.size() > 11 ? parts.get(11) : "";
        return new Isa(
                length,
                new Separators(
                        element,
                        last.length() == 1 ? last.charAt(0) : Separators.USUAL.component(),
                        repetition(eleventh.length() == 1 ? eleventh.charAt(0) : 'U', element),
                        terminator));
    }

    /** Where the terminator stands before the group's header: a line's end may follow it. */
    private static int terminator(String text, int group) {
        int at = group - 1;
        while (Characters.isLineEnd(text.charAt(at)) && Characters.isLineEnd(text.charAt(at - 1))) {
            at--;
        }
        char element = text.charAt(3);
        char before = text.charAt(at - 1);
        boolean isOne =
                before != element && text.charAt(at - 2) != element && !Separators.isLetter(before);
        return Characters.isLineEnd(text.charAt(at)) && isOne ? at - 1 : at;
    }

    private static int ofSixteen(String text, char element) {
        int at = -1;
        for (int i = 0; i < PLACES.length; i++) {
            at = text.indexOf(element, at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at + 2;
    }

    /** Before 5010 a letter stands there, which says the standard. */
    private static char repetition(char eleventh, char element) {
        return Separators.isLetter(eleventh) || eleventh == element ? Separators.NONE : eleventh;
    }
}
