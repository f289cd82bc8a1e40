package dev.countinghouse.bench.command;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.List;
import java.util.stream.Stream;

/** W3: decisions about the same few things; what is refused as contention is no success. */
public final class Contended implements Work {

    private static final int CALLERS = 128;

    @Override
    public String name() {
        return "w3";
    }

    @Override
    public String title() {
        return "commands that want the same: successful decisions";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return Stream.of(Task.PAY_ZIPF, Task.PAY_HOT, Task.ISSUE_IN_SERIES)
                .map(task -> Load.closed(task.toString(), CALLERS))
                .toList();
    }

    @Override
    public List<Bar> bars(Results results) {
        return List.of(
                Bar.atLeast(
                        Task.PAY_HOT.toString(),
                        results.perSecond(Task.PAY_HOT.toString(), OwnCommands.NAME),
                        1_000,
                        "/s"));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(
                new Entry(
                        OwnCommands.NAME,
                        () -> new OwnCommands("contended", lab, lab.scale().entities())));
    }
}
