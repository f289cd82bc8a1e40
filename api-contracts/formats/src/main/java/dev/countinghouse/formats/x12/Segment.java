package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Decimals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment as it is in the file.
 *
 * @param number in its file, from 1
 * @param line of the file, from 1
 * @param offset of its first byte in the file, from 0
 * @param text without its terminator, perhaps with line ends within
 * @param end its terminator, and the blanks and line ends after it; without the terminator where
 *     the file is cut off
 * @param elements its name, then its elements; a single empty one where it is no segment but text
 *     between segments
 * @param charset what {@code text} and {@code end} were decoded by
 */
public record Segment(
        long number,
        long line,
        long offset,
        String text,
        String end,
        List<String> elements,
        Separators separators,
        Charset charset) {

    /** For example {@code CLP}; empty where this is only text between segments. */
    public String id() {
        return elements.getFirst();
    }

    public boolean is(String id) {
        return id().equals(id);
    }

    /** Whether it is an envelope's, or text between segments, not of what is in an envelope. */
    public boolean isEnvelope() {
        return switch (id()) {
            case "ISA", "IEA", "GS", "GE", "ST", "SE", "TA1", "" -> true;
            default -> false;
        };
    }

    /** How many elements it has. */
    public int size() {
        return elements.size() - 1;
    }

    /** As the books count them: {@code CLP01} is 1. Empty where there is none. */
    public String element(int number) {
        return number < elements.size() ? elements.get(number) : "";
    }

    /** A component of an element, from 1. Of an element that repeats, of its first repetition. */
    public String component(int number, int component) {
        List<String> all = components(repetitions(number).getFirst());
        return component <= all.size() ? all.get(component - 1) : "";
    }

    /** The element's repetitions, at least one. */
    public List<String> repetitions(int number) {
        String element = element(number);
        return separators.repetition() == Separators.NONE
                ? List.of(element)
                : split(element, separators.repetition());
    }

    /** The components of a repetition, at least one. */
    public List<String> components(String repetition) {
        return split(repetition, separators.component());
    }

    /** Null where it is left out or is no number. */
    public @Nullable BigDecimal decimal(int number) {
        String element = element(number);
        return element.startsWith("+") ? null : Decimals.parse(element, '.');
    }

    /** Nothing where it is left out or is no number: a finding says so, not the amount. */
    public BigDecimal amount(int number) {
        BigDecimal found = decimal(number);
        return found == null ? BigDecimal.ZERO : found;
    }

    /** Whether its terminator stands after it. */
    public boolean isTerminated() {
        return !end.isEmpty() && end.charAt(0) == separators.segment();
    }

    /** The very bytes of the file, where its charset allows. */
    public byte[] bytes() {
        return (text + end).getBytes(charset);
    }

    static List<String> split(String text, char by) {
        int at = text.indexOf(by);
        if (at < 0) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (; at >= 0; at = text.indexOf(by, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
