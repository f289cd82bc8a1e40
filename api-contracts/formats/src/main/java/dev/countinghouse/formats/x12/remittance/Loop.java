package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;
import dev.countinghouse.formats.x12.guide.Dates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Segments that belong together, and what can be asked of any such. */
public interface Loop {

    /** In their order, those of inner loops too. */
    List<Segment> segments();

    /** Its own segments, without those of inner loops. */
    default List<Segment> own() {
        return segments();
    }

    default List<Segment> all(String id) {
        return own().stream().filter(segment -> segment.is(id)).toList();
    }

    default Optional<Segment> first(String id) {
        return own().stream().filter(segment -> segment.is(id)).findFirst();
    }

    /** The first of its segments of this name whose first element is this. */
    default Optional<Segment> first(String id, String qualifier) {
        return own().stream()
                .filter(segment -> segment.is(id) && segment.element(1).equals(qualifier))
                .findFirst();
    }

    /** Empty where there is no such segment or element. */
    default String element(String id, int number) {
        return first(id).map(segment -> segment.element(number)).orElse("");
    }

    /** A REF segment's identification, for example of {@code 6R}; empty where there is none. */
    default String reference(String qualifier) {
        return first("REF", qualifier).map(segment -> segment.element(2)).orElse("");
    }

    /** A DTM segment's date, for example of {@code 472}; null where there is none. */
    default @Nullable LocalDate date(String qualifier) {
        String date = first("DTM", qualifier).map(segment -> segment.element(2)).orElse("");
        return Dates.date(date);
    }

    /** An AMT segment's amount, for example of {@code B6}; null where there is none. */
    default @Nullable BigDecimal amount(String qualifier) {
        Segment found = first("AMT", qualifier).orElse(null);
        return found == null ? null : found.decimal(2);
    }

    /** A QTY segment's quantity; null where there is none. */
    default @Nullable BigDecimal quantity(String qualifier) {
        Segment found = first("QTY", qualifier).orElse(null);
        return found == null ? null : found.decimal(2);
    }

    /** The adjustments of its own CAS segments, in their order. */
    default List<Adjustment> adjustments() {
        return all("CAS").stream().flatMap(segment -> Adjustment.of(segment).stream()).toList();
    }
}
