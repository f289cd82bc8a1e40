package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Findings;

import java.util.HashSet;
import java.util.Set;

/** The rules of interchange headers: widths, separators, numbers that are not given twice. */
final class IsaCheck {

    private static final int[] WIDTHS = {3, 2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    private static final int DATE = 9;
    private static final int TIME = 10;
    private static final int CONTROL = 13;

    /** Further ones are not compared. */
    private static final int MOST_NUMBERS = 100_000;

    private final Set<String> numbers = new HashSet<>();
    private final Places places;
    private final Findings findings;

    IsaCheck(Places places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    void check(Segment isa) {
        boolean complete = isa.size() == WIDTHS.length - 1;
        if (!complete) {
            String text = "It has %d elements instead of 16".formatted(isa.size());
            findings.error("isa-width", place(isa), isa.line(), text);
        }
        for (int i = 1; complete && i < WIDTHS.length; i++) {
            width(isa, i);
        }
        boolean begins = isa.text().startsWith("ISA" + isa.separators().element());
        if (!begins || !isa.separators().areDistinct()) {
            String text = "Its separators are not characters of their own";
            findings.error("separators", place(isa), isa.line(), text);
        }
        digits(isa, DATE, 6);
        digits(isa, TIME, 4);
        digits(isa, CONTROL, 9);
        String key = String.join("*", isa.element(5), isa.element(6), isa.element(CONTROL));
        if (numbers.size() < MOST_NUMBERS && !numbers.add(key)) {
            findings.error(
                    "interchange-repeated",
                    element(isa, CONTROL),
                    isa.line(),
                    "The same sender's interchange %s is in the file already"
                            .formatted(isa.element(CONTROL)));
        }
    }

    private void width(Segment isa, int element) {
        String found = isa.element(element);
        if (found.length() != WIDTHS[element]) {
            findings.error(
                    "isa-width",
                    element(isa, element),
                    isa.line(),
                    "It is %d characters wide instead of %d"
                            .formatted(found.length(), WIDTHS[element]));
        }
    }

    private void digits(Segment isa, int element, int count) {
        if (!Decimals.isDigits(isa.element(element), count, count)) {
            findings.error(
                    "isa-element",
                    element(isa, element),
                    isa.line(),
                    "\"%s\" is not %d digits".formatted(isa.element(element), count));
        }
    }

    private String place(Segment isa) {
        return places.of(isa) + Level.at(isa);
    }

    private String element(Segment isa, int element) {
        return places.of(isa, element) + Level.at(isa);
    }
}
