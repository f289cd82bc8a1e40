package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.x12.Places;
import dev.countinghouse.formats.x12.Segment;

/** The numbers of HL segments: one after the other, each under one that was before it. */
final class Hierarchy {

    private final Places places;
    private final Findings findings;
    private long last;

    Hierarchy(Places places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    void accept(Segment level) {
        long number = number(level.element(1));
        if (number != last + 1) {
            String text = "Its number is \"%s\", not %d".formatted(level.element(1), last + 1);
            findings.warning("hl-number", places.of(level, 1), level.line(), text);
        }
        String parent = level.element(2);
        if (!parent.isEmpty() && (number(parent) < 1 || number(parent) >= number)) {
            String text = "There is no level \"%s\" before it".formatted(parent);
            findings.warning("hl-parent", places.of(level, 2), level.line(), text);
        }
        last = number;
    }

    private static long number(String text) {
        return Decimals.isDigits(text, 1, 12) ? Long.parseLong(text) : 0;
    }
}
