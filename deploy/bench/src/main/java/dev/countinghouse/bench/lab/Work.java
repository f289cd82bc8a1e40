package dev.countinghouse.bench.lab;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** One benchmark: who competes, and under which loads. */
public interface Work {

    /** As it is asked for: {@code w2}. */
    String name();

    String title();

    List<Load> loads(Scale scale);

    /** Each with a database of its own, in the order of the report. */
    List<Entry> entries(Lab lab);

    /** A contender that can be made ready, if it is to take part. */
    record Entry(String name, Callable<Contender> start) {}

    /** The contender whose rate is one hundred percent under a load, if there is one. */
    default @Nullable String reference(Load load) {
        return null;
    }

    /** What its figures must be. */
    default List<Bar> bars(Results results) {
        return List.of();
    }

    /** Curves of what it came to, as SVG by name. */
    default Map<String, String> pictures(Results results) {
        return Map.of();
    }
}
