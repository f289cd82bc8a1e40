package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.ArrayList;
import java.util.List;

/**
 * W5: rows of invoices and payments through the imports endpoint; a latency is that of all rows.
 */
public final class Imports implements Work {

    private static final String NAME = "countinghouse";

    @Override
    public String name() {
        return "w5";
    }

    @Override
    public String title() {
        return "HTTP: import of rows, an event each, in one stream and in four";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return List.of(
                Load.closed(OwnImport.ANSWERED, 1),
                Load.closed(OwnImport.ANSWERED, 4),
                Load.closed(OwnImport.SHOWN, 4));
    }

    @Override
    public List<Bar> bars(Results results) {
        List<Bar> bars = new ArrayList<>();
        bars.add(
                Bar.atLeast(
                        "import, until shown",
                        results.perSecond(OwnImport.SHOWN, NAME),
                        15_000,
                        "/s"));
        bars.addAll(Site.memory(results));
        return bars;
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(new Entry(NAME, () -> new OwnImport(lab)));
    }
}
