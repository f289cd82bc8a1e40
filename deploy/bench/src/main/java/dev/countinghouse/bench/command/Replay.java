package dev.countinghouse.bench.command;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.bench.peer.Axon4;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** W7: everything read again, as bytes and as events; a latency is that of the whole. */
public final class Replay implements Work {

    static final String RAW = "replay raw";
    static final String DECODED = "replay decoded";

    private static final int PEER_CONNECTIONS = 8;

    @Override
    public String name() {
        return "w7";
    }

    @Override
    public String title() {
        return "replay of the whole log";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return List.of(Load.closed(RAW, 1), Load.closed(DECODED, 1));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(
                new Entry(OwnCommands.NAME, () -> new OwnReplay(lab)),
                new Entry(
                        Axon4.NAME,
                        () ->
                                Axon4.start(
                                        lab,
                                        "axon4_replay",
                                        Set.of(RAW, DECODED),
                                        PEER_CONNECTIONS,
                                        OwnCommands.ISSUED_BYTES,
                                        lab.scale().events())));
    }

    @Override
    public List<Bar> bars(Results results) {
        return List.of(
                Bar.atLeast(RAW, results.perSecond(RAW, OwnCommands.NAME), 300_000, "events/s"));
    }

    @Override
    public @Nullable String reference(Load load) {
        return Axon4.NAME;
    }
}
