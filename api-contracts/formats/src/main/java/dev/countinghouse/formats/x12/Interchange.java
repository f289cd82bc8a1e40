package dev.countinghouse.formats.x12;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What an interchange is sent with.
 *
 * @param control ISA13, at most nine digits
 * @param isTest ISA15
 */
public record Interchange(
        Partner sender, Partner receiver, LocalDateTime at, long control, boolean isTest) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final long MOST = 999_999_999;

    public Interchange {
        if (control < 1 || control > MOST) {
            throw new IllegalArgumentException("a control number has nine digits: " + control);
        }
    }

    /**
     * One end of an interchange.
     *
     * @param qualifier ISA05 or ISA07, for example {@code ZZ}, {@code 30}
     * @param id ISA06 or ISA08, at most 15 characters
     * @param code GS02 or GS03, 2 to 15 characters
     */
    public record Partner(String qualifier, String id, String code) {}

    /** The ISA segment of 5010, without its terminator. */
    String header(Separators separators) {
        if (!separators.areDistinct()) {
            throw new IllegalArgumentException("these do not separate: " + separators);
        }
        return String.join(
                String.valueOf(separators.element()),
                "ISA",
                "00",
                wide("", 10),
                "00",
                wide("", 10),
                wide(sender.qualifier, 2),
                wide(sender.id, 15),
                wide(receiver.qualifier, 2),
                wide(receiver.id, 15),
                DATE.format(at),
                TIME.format(at),
                String.valueOf(separators.repetition()),
                "00501",
                number(),
                "0",
                isTest ? "T" : "P",
                String.valueOf(separators.component()));
    }

    /** The control number as it is written. */
    String number() {
        return String.format(Locale.ROOT, "%09d", control);
    }

    private static String wide(String text, int width) {
        if (text.length() > width) {
            throw new IllegalArgumentException("\"" + text + "\" is longer than " + width);
        }
        return text + " ".repeat(width - text.length());
    }
}
