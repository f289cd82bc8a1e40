package dev.countinghouse.bench.http;

import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;

import java.util.List;
import java.util.stream.Stream;

/** How soon each service is ready, and what memory it has then. */
public final class Starts implements Work {

    private static final List<String> SERVICES = List.of("command", "query");
    private static final double READY_SECONDS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "each service alone, from the start of its process until it is ready";
    }

    @Override
    public List<Load> loads(Scale scale) {
        return List.of(Load.closed(OwnStart.TASK, 1));
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return SERVICES.stream()
                .map(service -> new Entry(service, () -> new OwnStart(lab, service)))
                .toList();
    }

    @Override
    public List<Bar> bars(Results results) {
        return SERVICES.stream()
                .flatMap(
                        service ->
                                Stream.of(
                                        Bar.below(
                                                "start to ready, " + service,
                                                results.millis(OwnStart.TASK, service, 50) / 1e3,
                                                READY_SECONDS,
                                                "s"),
                                        Site.memory(results, service)))
                .toList();
    }
}
