package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Chart;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** W6: invoices issued and paid by HTTP, and how soon the balance shows it. */
public final class OverHttp implements Work {

    private static final String NAME = "countinghouse";

    @Override
    public String name() {
        return "w6";
    }

    @Override
    public String title() {
        return "HTTP: issue and pay in one book, both services and Kafka; latencies from when due";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return List.of(
                Load.closed(OwnServices.MIXED, 16),
                Load.closed(OwnServices.MIXED, 64),
                Load.closed(OwnServices.MIXED, 256),
                Load.open(OwnServices.HALF, 0),
                Load.open(OwnServices.READ, 0));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(new Entry(NAME, () -> new OwnServices(NAME, lab, "http", 1, 1)));
    }

    @Override
    public List<Bar> bars(Results results) {
        List<Bar> bars = new ArrayList<>();
        bars.add(
                Bar.atLeast(
                        "HTTP commands", results.perSecond(OwnServices.MIXED, NAME), 3_000, "/s"));
        bars.add(Bar.below("p99 at half load", millis(results, OwnServices.HALF, 99), 25, "ms"));
        bars.add(
                Bar.below("read your write, p50", millis(results, OwnServices.READ, 50), 10, "ms"));
        bars.add(
                Bar.below("read your write, p99", millis(results, OwnServices.READ, 99), 50, "ms"));
        bars.addAll(Site.memory(results));
        return bars;
    }

    private static double millis(Results results, String task, double percentile) {
        return results.millis(task, NAME, percentile);
    }

    @Override
    public Map<String, String> pictures(Results results) {
        return Map.of(
                "w6-memory", Chart.of("Resident memory, turn by turn", "MB", results.resident()));
    }
}
