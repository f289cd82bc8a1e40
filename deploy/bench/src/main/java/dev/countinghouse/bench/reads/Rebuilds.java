package dev.countinghouse.bench.reads;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.List;

/** W7, projected: each projection made again from the topic; a latency is that of the whole. */
public final class Rebuilds implements Work {

    private static final List<String> PROJECTIONS =
            List.of("history", "registers", "subledger", "journal");

    @Override
    public String name() {
        return "w7p";
    }

    @Override
    public String title() {
        return "projections rebuilt from the topic, from its first event to the swap";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return PROJECTIONS.stream().map(name -> Load.closed(name, 1)).toList();
    }

    @Override
    public List<Bar> bars(Results results) {
        return PROJECTIONS.stream()
                .map(
                        name ->
                                Bar.atLeast(
                                        name + " rebuilt",
                                        results.perSecond(name, OwnRebuilds.NAME),
                                        60_000,
                                        "events/s"))
                .toList();
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(new Entry(OwnRebuilds.NAME, () -> new OwnRebuilds(lab)));
    }
}
