package dev.countinghouse.bench.append;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.List;

/** W8: how soon a reader of the log sees what was acknowledged. */
public final class Tailing implements Work {

    private static final double PER_SECOND = 200;
    private static final String SAME = "reader in the same process";
    private static final String OTHER = "reader beside another instance";

    @Override
    public String name() {
        return "w8";
    }

    @Override
    public String title() {
        return "from an append's acknowledgement until a reader of the log has the event";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return List.of(Load.open(TailLag.ALONE, PER_SECOND), Load.open(TailLag.BESIDE, PER_SECOND));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(
                new Entry(SAME, () -> new TailLag(SAME, lab, true)),
                new Entry(OTHER, () -> new TailLag(OTHER, lab, false)));
    }
}
