package dev.countinghouse.bench.reads;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.List;
import java.util.stream.Stream;

/** W7, projected: each projection made again from the topic; a latency is that of the whole. */
public final class Rebuilds implements Work {

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
        return Stream.of("receivables", "journal").map(name -> Load.closed(name, 1)).toList();
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(new Entry("countinghouse", () -> new OwnRebuilds(lab)));
    }
}
