package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.x12.Places;
import dev.countinghouse.formats.x12.Segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the elements of segments: whether they are there, and are numbers, dates, not too long.
 */
public final class Elements {

    private static final Map<String, List<ElementRule>> RULES = read();

    private final Places places;
    private final Findings findings;

    public Elements(Places places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    public void check(Segment segment) {
        List<ElementRule> rules = RULES.get(segment.id());
        if (rules == null) {
            return;
        }
        for (int i = 1; i <= rules.size(); i++) {
            ElementRule rule = rules.get(i - 1);
            String value = segment.element(i);
            if (!value.isEmpty()) {
                check(segment, i, rule, value);
            } else if (rule.isRequired()) {
                error("element-missing", segment, i, "It must be there");
            }
        }
        if (segment.size() > rules.size()) {
            String text = "There are %d elements at most".formatted(rules.size());
            warning("element-count", segment, rules.size() + 1, text);
        }
        qualified(segment);
    }

    private void check(Segment segment, int at, ElementRule rule, String value) {
        if (rule.type().startsWith("C")) {
            components(segment, at, rule.type(), value);
        }
        if (rule.isNumber() && !rule.isRight(value)) {
            error("element-number", segment, at, "\"" + value + "\" is no number");
        } else if (rule.type().equals("DT") && Dates.date(value) == null) {
            warning("element-date", segment, at, "\"" + value + "\" is no date");
        } else if (rule.type().equals("TM") && !Dates.isTime(value)) {
            warning("element-time", segment, at, "\"" + value + "\" is no time");
        } else if (rule.length(value) > rule.most()) {
            String text = "It is %d characters long, %d at most";
            int length = rule.length(value);
            warning("element-length", segment, at, text.formatted(length, rule.most()));
        }
    }

    /** Senders forget what their own header says; the amounts do not depend on it. */
    private void components(Segment segment, int at, String type, String value) {
        char own = segment.separators().component();
        boolean other =
                own != ':' && value.indexOf(':') > 0 || own != '>' && value.indexOf('>') > 0;
        if (value.indexOf(own) >= 0) {
            return;
        }
        if (other) {
            String text = "The components of \"%s\" are not separated as ISA16 says";
            warning("component-separator", segment, at, text.formatted(value));
        } else if (type.equals("CC")) {
            warning("element-components", segment, at, "\"" + value + "\" has no components");
        }
    }

    /** Dates that another element says how they are written. */
    private void qualified(Segment segment) {
        int at =
                switch (segment.id()) {
                    case "DTP" -> 3;
                    case "DMG" -> 2;
                    case "DTM" -> 6;
                    default -> 0;
                };
        String value = segment.element(at);
        if (at > 0 && !value.isEmpty() && !Dates.fits(segment.element(at - 1), value)) {
            warning("element-date", segment, at, "\"" + value + "\" is no date");
        }
    }

    private void error(String code, Segment segment, int element, String text) {
        findings.error(code, place(segment, element), segment.line(), text);
    }

    private void warning(String code, Segment segment, int element, String text) {
        findings.warning(code, place(segment, element), segment.line(), text);
    }

    private String place(Segment segment, int element) {
        return places.of(segment, element) + " (byte " + segment.offset() + ")";
    }

    private static Map<String, List<ElementRule>> read() {
        Map<String, List<ElementRule>> rules = new HashMap<>();
        for (String line : Guide.lines("segments.txt").orElseThrow()) {
            String[] words = line.split(" ");
            rules.put(words[0], Arrays.stream(words).skip(1).map(ElementRule::of).toList());
        }
        return Map.copyOf(rules);
    }
}
