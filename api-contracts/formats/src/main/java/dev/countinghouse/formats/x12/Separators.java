package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ends a segment and divides it, as the interchange header says.
 *
 * @param repetition {@value #NONE} before 5010, where there is none
 */
public record Separators(char element, char component, char repetition, char segment) {

    public static final char NONE = '\0';

    /** What nearly all senders use. */
    public static final Separators USUAL = new Separators('*', ':', '^', '~');

    /** A group, a transaction, an acknowledgment, or a payment without all of them. */
    private static final Pattern FRAGMENT =
            Pattern.compile(
                    "\\A\\s*(?:(?:GS(?=.[A-Z]{2}\\W)|ST(?=.\\d{3}\\W)|TA1(?=.\\d{9}\\W)"
                            + "|BPR(?=.[A-Z]\\W\\d))([^\\p{Alnum}\\s,;\"'<>=(){}.-]))");

    /** The procedure of an 835's line has its qualifier and its code divided by it. */
    private static final String PROCEDURE = "SVC%s[A-Z][A-Z0-9]([^\\p{Alnum}\\s])[A-Z0-9]{4}";

    private static final String NEXT = "([^\\p{Alnum} %s])\\s*[A-Z][A-Z0-9]{1,2}%s";

    /** Those of a file that has lost its interchange header; null where it is no X12 at all. */
    static @Nullable Separators ofFragment(Head head) {
        Matcher start = FRAGMENT.matcher(head.text());
        if (!start.find()) {
            return null;
        }
        String element = Pattern.quote(start.group(1));
        Matcher next = Pattern.compile(NEXT.formatted(element, element)).matcher(head.text());
        Matcher procedure = Pattern.compile(PROCEDURE.formatted(element)).matcher(head.text());
        return new Separators(
                start.group(1).charAt(0),
                procedure.find() ? procedure.group(1).charAt(0) : USUAL.component,
                USUAL.repetition,
                next.find() ? next.group(1).charAt(0) : USUAL.segment);
    }

    /** Whether one of them, or a line's end, stands in the text, so that it cannot be written. */
    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean other = each == component || each == repetition && repetition != NONE;
            if (other || each == element || each == segment || each == '\n' || each == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whether each is a character of its own that no name or number is written with. */
    boolean areDistinct() {
        boolean same =
                element == component
                        || element == segment
                        || component == segment
                        || repetition == element
                        || repetition == component
                        || repetition == segment;
        return !same && !isLetter(element) && !isLetter(component) && !isLetter(segment);
    }

    boolean areAscii() {
        return (element | component | repetition | segment) < 0x80;
    }

    static boolean isLetter(char each) {
        return each >= '0' && each <= '9'
                || each >= 'A' && each <= 'Z'
                || each >= 'a' && each <= 'z'
                || each == ' ';
    }
}
