package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Findings;

/** What a segment must be wherever it stands: ended, not empty, and of characters that are text. */
final class SegmentCheck {

    private final Places places;
    private final Findings findings;

    SegmentCheck(Places places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    void check(Segment segment) {
        if (!segment.isTerminated()) {
            unterminated(segment);
        }
        String text = segment.text();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' && isControl(each, segment.separators())) {
                String what = "There is a control character in it, U+%04X".formatted((int) each);
                findings.warning("character", place(segment), segment.line(), what);
                return;
            }
        }
    }

    /** What stands between segments. */
    void checkText(Segment segment) {
        if (segment.text().chars().anyMatch(each -> each > ' ')) {
            String text = "There is text that is no segment";
            findings.error("garbage", place(segment), segment.line(), text);
        } else if (segment.isTerminated()) {
            findings.warning("segment-empty", place(segment), segment.line(), "It is empty");
        }
    }

    /** The last line of a file often has no end: that cuts off nothing. */
    private void unterminated(Segment segment) {
        String text = "It is cut off: its terminator is missing";
        if (segment.is("ISA") && !segment.end().isEmpty()) {
            String other = "Segments do not end as the header says";
            findings.error("separators", place(segment), segment.line(), other);
        } else if (!segment.is("IEA")) {
            findings.error("cut-off", place(segment), segment.line(), text);
        } else if (!Characters.isLineEnd(segment.separators().segment())) {
            findings.warning("cut-off", place(segment), segment.line(), text);
        }
    }

    private static boolean isControl(char each, Separators separators) {
        return !Characters.isLineEnd(each)
                && each != separators.element()
                && each != separators.component()
                && each != separators.repetition();
    }

    private String place(Segment segment) {
        return places.of(segment) + Level.at(segment);
    }
}
