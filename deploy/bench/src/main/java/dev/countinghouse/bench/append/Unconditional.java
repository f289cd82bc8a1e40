package dev.countinghouse.bench.append;

import dev.countinghouse.bench.append.OwnAppends.Task;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import java.util.List;
import java.util.stream.Stream;

/** W1: appends without a condition, of events with one tag and with three. */
public final class Unconditional implements Work {

    @Override
    public String name() {
        return "w1";
    }

    @Override
    public String title() {
        return "unconditional appends of one event of " + Payload.BYTES + " bytes";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return Stream.of(Task.ONE_TAG, Task.THREE_TAGS)
                .flatMap(
                        task ->
                                Stream.of(1, 16, 64, 256)
                                        .map(inFlight -> Load.closed(task.toString(), inFlight)))
                .toList();
    }

    @Override
    public List<Bar> bars(Results results) {
        return List.of(
                Bar.below(
                        "write-ahead log an event with three tags",
                        results.walBytes(Task.THREE_TAGS.toString(), OwnAppends.NAME),
                        700,
                        "B"));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(
                new Entry(
                        OwnAppends.NAME,
                        () ->
                                new OwnAppends(
                                        OwnAppends.NAME,
                                        "unconditional",
                                        lab,
                                        StoreLimits.DEFAULT,
                                        0)));
    }
}
