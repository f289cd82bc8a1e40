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
import java.util.stream.Stream;

/** W4: read, decide, append, through the command gateway. */
public final class Decisions implements Work {

    private static final int CALLERS = 128;

    /** Fewer made its slowest answers slower where this was written, more its rate lower. */
    private static final int PEER_CONNECTIONS = 64;

    @Override
    public String name() {
        return "w4";
    }

    @Override
    public String title() {
        return "commands: read, decide, append one event";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return Stream.of(Task.ISSUE, Task.POST_1, Task.POST_5, Task.POST_40)
                .map(task -> Load.closed(task.toString(), CALLERS))
                .toList();
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(
                new Entry(
                        OwnCommands.NAME,
                        () -> new OwnCommands("commands", lab, lab.scale().entities())),
                new Entry(
                        Axon4.NAME,
                        () ->
                                Axon4.start(
                                        lab,
                                        "axon4",
                                        Set.of(Task.ISSUE.toString()),
                                        PEER_CONNECTIONS,
                                        OwnCommands.ISSUED_BYTES,
                                        0)));
    }

    @Override
    public List<Bar> bars(Results results) {
        String issue = Task.ISSUE.toString();
        double own = results.perSecond(issue, OwnCommands.NAME);
        return List.of(
                Bar.atLeast(
                        "issue beside Axon 4.13's JDBC engine",
                        own / results.perSecond(issue, Axon4.NAME),
                        3,
                        "times"),
                Bar.below(
                        "p99 of issue beside Axon's",
                        results.millis(issue, OwnCommands.NAME, 99)
                                / results.millis(issue, Axon4.NAME, 99),
                        1,
                        "times"),
                Bar.atLeast(
                        "post over 5 beside issue",
                        100 * results.perSecond(Task.POST_5.toString(), OwnCommands.NAME) / own,
                        50,
                        "%"));
    }

    @Override
    public @Nullable String reference(Load load) {
        return Axon4.NAME;
    }
}
