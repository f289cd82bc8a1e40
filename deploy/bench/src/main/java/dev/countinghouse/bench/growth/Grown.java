package dev.countinghouse.bench.growth;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Sample;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The same contender several times, after histories of different lengths. */
final class Grown implements Contender {

    private final String name;
    private final List<String> tasks;
    private final Map<Integer, Contender> byLength = new LinkedHashMap<>();

    /**
     * @param tasks that it takes
     * @param after makes the one with a number of events before the first load
     */
    Grown(String name, List<String> tasks, List<Integer> lengths, IntFunction<Contender> after) {
        this.name = name;
        this.tasks = List.copyOf(tasks);
        for (int length : lengths) byLength.put(length, after.apply(length));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean takes(Load load) {
        return tasks.contains(Growth.task(load.task()));
    }

    @Override
    public Sample under(Load load, Duration length) throws Exception {
        Contender grown = byLength.get(Growth.length(load.task()));
        if (grown == null) throw new IllegalArgumentException("no such length: " + load.task());
        return grown.under(load, length);
    }

    @Override
    public void verify() throws Exception {
        for (Contender each : byLength.values()) each.verify();
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Contender each : byLength.values()) each.close();
    }
}
