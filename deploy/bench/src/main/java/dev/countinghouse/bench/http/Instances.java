package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Chart;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** W10: several instances of each service, which share a store and the partitions of a topic. */
public final class Instances implements Work {

    private static final int BOOKS = 8;
    private static final String ONE = "1 instance of each";

    @Override
    public String name() {
        return "w10";
    }

    @Override
    public String title() {
        return "HTTP: issue and pay in "
                + BOOKS
                + " books, on one instance of each service and more";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return List.of(
                Load.closed(OwnServices.MIXED, 64),
                Load.open(OwnServices.HALF, 0),
                Load.open(OwnServices.READ, 0));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return Stream.of(1, 2, 4)
                .map(
                        instances -> {
                            String name = instances == 1 ? ONE : instances + " instances of each";
                            return new Entry(
                                    name,
                                    () ->
                                            new OwnServices(
                                                    name,
                                                    lab,
                                                    "instances" + instances,
                                                    instances,
                                                    BOOKS));
                        })
                .toList();
    }

    @Override
    public @Nullable String reference(Load load) {
        return ONE;
    }

    @Override
    public List<Bar> bars(Results results) {
        return Site.memory(results);
    }

    @Override
    public Map<String, String> pictures(Results results) {
        return Map.of(
                "w10-memory", Chart.of("Resident memory, turn by turn", "MB", results.resident()));
    }
}
