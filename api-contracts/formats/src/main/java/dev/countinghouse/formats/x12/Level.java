package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Findings;

/** An interchange, a group or a transaction that is open: what its trailer must say. */
final class Level {

    private final Segment header;
    private final String trailer;
    private final String control;
    private final String parts;
    private long count;

    /**
     * @param control the header's number
     * @param parts what its trailer counts
     */
    Level(Segment header, String trailer, String control, String parts) {
        this.header = header;
        this.trailer = trailer;
        this.control = control;
        this.parts = parts;
    }

    Segment header() {
        return header;
    }

    String trailer() {
        return trailer;
    }

    void count() {
        count++;
    }

    void check(Segment trailer, Places places, Findings findings) {
        String said = trailer.element(1);
        if (!Decimals.isDigits(said, 1, 12) || Long.parseLong(said) != count) {
            findings.error(
                    "count",
                    places.of(trailer, 1) + at(trailer),
                    trailer.line(),
                    "It says \"%s\" %s, there are %d".formatted(said, parts, count));
        }
        String number = trailer.element(2);
        if (!number.equals(control)) {
            String text =
                    "It says number \"%s\", its header says \"%s\"".formatted(number, control);
            String place = places.of(trailer, 2) + at(trailer);
            if (isSameNumber(number)) {
                findings.warning("control-number", place, trailer.line(), text);
            } else {
                findings.error("control-number", place, trailer.line(), text);
            }
        }
    }

    void missing(Segment at, Places places, Findings findings) {
        findings.error(
                "trailer-missing",
                places.transaction() + "/" + trailer + at(at),
                at.line(),
                "There is no %s of the %s of line %d"
                        .formatted(trailer, header.id(), header.line()));
    }

    static String at(Segment segment) {
        return " (byte " + segment.offset() + ")";
    }

    private boolean isSameNumber(String number) {
        return Decimals.isDigits(number, 1, 12)
                && Decimals.isDigits(control, 1, 12)
                && Long.parseLong(number) == Long.parseLong(control);
    }
}
