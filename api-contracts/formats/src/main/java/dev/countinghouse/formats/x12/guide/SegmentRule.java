package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.x12.Segment;

import java.util.List;

/**
 * A segment in a loop.
 *
 * @param most how often it may stand there
 * @param element that says which one it is
 * @param qualifiers what that element says; none where it does not matter
 */
record SegmentRule(String id, Usage usage, int most, int element, List<String> qualifiers) {

    boolean matches(Segment segment) {
        return segment.is(id)
                && (qualifiers.isEmpty() || qualifiers.contains(segment.element(element)));
    }

    @Override
    public String toString() {
        return qualifiers.isEmpty() ? id : id + " " + String.join(" or ", qualifiers);
    }
}
