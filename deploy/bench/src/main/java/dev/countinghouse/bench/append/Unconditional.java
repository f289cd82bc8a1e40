package dev.countinghouse.bench.append;

import dev.countinghouse.bench.append.OwnAppends.Task;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.command.eventstore.StoreLimits;

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
