package dev.countinghouse.bench.lab;

import java.util.List;
import java.util.function.Function;

/**
 * One benchmark: who competes, under which loads, and what the figures must be.
 *
 * @param name as it is asked for
 * @param entries each with a database of its own
 */
public record Work(
        String name,
        String title,
        List<Load> loads,
        List<Entry> entries,
        Function<Turns, List<Bar>> bars) {

    public Work {
        loads = List.copyOf(loads);
        entries = List.copyOf(entries);
    }

    /**
     * A contender that can be made ready.
     *
     * @param fetched from elsewhere: it may be missing
     */
    public record Entry(String name, boolean fetched, Start start) {

        /** One of this project. */
        public static Entry own(String name, Start start) {
            return new Entry(name, false, start);
        }

        /** One of somebody else's, which is had by network. */
        public static Entry peer(String name, Start start) {
            return new Entry(name, true, start);
        }
    }

    /** Makes a contender ready. */
    @FunctionalInterface
    public interface Start {
        Contender in(Lab lab) throws Exception;
    }
}
