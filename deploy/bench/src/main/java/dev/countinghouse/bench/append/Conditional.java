package dev.countinghouse.bench.append;

import dev.countinghouse.bench.append.OwnAppends.Task;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.bench.peer.DcbEs;
import dev.countinghouse.bench.peer.MessageDb;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** W2: appends on the condition that nothing was recorded about the same entity meanwhile. */
public final class Conditional implements Work {

    private static final String SINGLE = "one commit each";
    private static final int MOST = 256;

    @Override
    public String name() {
        return "w2";
    }

    @Override
    public String title() {
        return "conditional appends of one event of " + Payload.BYTES + " bytes";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return Stream.of(1, 16, 64, MOST).map(Conditional::load).toList();
    }

    private static Load load(int inFlight) {
        return Load.closed(Task.CONDITIONAL.toString(), inFlight);
    }

    @Override
    public List<Entry> entries(Lab lab) {
        StoreLimits single = StoreLimits.DEFAULT.withBatchCommands(1);
        return List.of(
                new Entry(
                        OwnAppends.NAME,
                        () ->
                                new OwnAppends(
                                        OwnAppends.NAME,
                                        "conditional",
                                        lab,
                                        StoreLimits.DEFAULT,
                                        0)),
                new Entry(
                        SINGLE, () -> new OwnAppends(SINGLE, "conditional_single", lab, single, 0)),
                new Entry(Syncs.NAME, () -> new Syncs(lab)),
                new Entry(RawRows.INSERT, () -> new RawRows(RawRows.INSERT, lab)),
                new Entry(RawRows.COPY, () -> new RawRows(RawRows.COPY, lab)),
                new Entry(MessageDb.NAME, () -> MessageDb.start(lab)),
                new Entry(DcbEs.NAME, () -> DcbEs.start(lab)));
    }

    @Override
    public @Nullable String reference(Load load) {
        return load.inFlight() == 1 ? Syncs.NAME : RawRows.INSERT;
    }

    @Override
    public List<Bar> bars(Results results) {
        return List.of(
                Bar.atLeast(
                        "256 in flight, of the raw insert",
                        results.percentOfReference(OwnAppends.NAME, load(MOST)),
                        60,
                        "%"),
                Bar.atLeast(
                        "1 in flight, of an fdatasync each",
                        results.percentOfReference(OwnAppends.NAME, load(1)),
                        60,
                        "%"));
    }
}
