package dev.countinghouse.command.facts;

import dev.countinghouse.contract.ArEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What holds from which date on, in whatever order it was recorded; of two for the same date, what
 * was recorded last.
 */
public final class Dated<V> {

    private final NavigableMap<LocalDate, Held<V>> from = new TreeMap<>();

    /**
     * @param by the event that says so
     */
    public record Held<V>(V value, ArEvent by) {}

    public void from(LocalDate date, V value, ArEvent by) {
        from.put(date, new Held<>(value, by));
    }

    /** What holds on a date; nothing before the first. */
    public @Nullable Held<V> on(LocalDate date) {
        Map.Entry<LocalDate, Held<V>> last = from.floorEntry(date);
        return last == null ? null : last.getValue();
    }

    /** Whether this is what holds on a date. */
    boolean holds(V value, LocalDate date) {
        Held<V> held = on(date);
        return held != null && value.equals(held.value());
    }
}
