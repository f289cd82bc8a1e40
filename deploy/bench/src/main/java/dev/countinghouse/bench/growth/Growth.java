package dev.countinghouse.bench.growth;

import dev.countinghouse.bench.append.OwnAppends;
import dev.countinghouse.bench.command.OwnCommands;
import dev.countinghouse.bench.command.Task;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Chart;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same work after short and long histories. Appends and commands are works of their own: each
 * has the server's memory for itself, as a store has.
 */
public final class Growth implements Work {

    private static final double MOST_GROWTH = 1.2;
    private static final String AFTER = " after ";

    private final String name;
    private final String title;
    private final int inFlight;
    private final List<String> tasks;
    private final Preloaded preloaded;

    /** Makes a contender with a number of events in a database. */
    private interface Preloaded {
        Contender in(String database, Lab lab, int events);
    }

    private Growth(
            String name, String title, int inFlight, List<String> tasks, Preloaded preloaded) {
        this.name = name;
        this.title = title;
        this.inFlight = inFlight;
        this.tasks = tasks;
        this.preloaded = preloaded;
    }

    public static Growth ofAppends() {
        return new Growth(
                "growth-appends",
                "what of appends becomes slower with the length of the history",
                64,
                List.of(OwnAppends.Task.CONDITIONAL.toString()),
                (database, lab, events) ->
                        new OwnAppends(
                                OwnAppends.NAME, database, lab, StoreLimits.DEFAULT, events));
    }

    public static Growth ofCommands() {
        return new Growth(
                "growth-commands",
                "what of commands becomes slower with the length of the history",
                128,
                List.of(Task.ISSUE.toString(), Task.POST_5.toString()),
                OwnCommands::new);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    static String task(String whole) {
        return whole.substring(0, whole.indexOf(AFTER));
    }

    static int length(String whole) {
        return Integer.parseInt(whole.substring(whole.indexOf(AFTER) + AFTER.length()));
    }

    @Override
    public List<Load> loads(Scale scale) {
        List<Load> loads = new ArrayList<>();
        for (String task : tasks) {
            for (int length : scale.preloads()) {
                loads.add(Load.closed(task + AFTER + length, inFlight));
            }
        }
        return loads;
    }

    @Override
    public List<Entry> entries(Lab lab) {
        return List.of(
                new Entry(
                        OwnAppends.NAME,
                        () ->
                                new Grown(
                                        OwnAppends.NAME,
                                        tasks,
                                        lab.scale().preloads(),
                                        events -> preloaded(lab, events))));
    }

    private Contender preloaded(Lab lab, int events) {
        String database = name.replace('-', '_') + "_" + events;
        Contender contender = preloaded.in(database, lab, events);
        lab.vacuum(database);
        return contender;
    }

    /** The longest history beside the shortest. */
    @Override
    public List<Bar> bars(Results results) {
        List<Bar> bars = new ArrayList<>();
        for (int percentile : List.of(50, 99)) {
            Map<String, Double> millis = results.byTask(sample -> sample.millis(percentile));
            Map<String, Double> shortest = new LinkedHashMap<>();
            Map<String, Double> longest = new LinkedHashMap<>();
            millis.forEach((whole, figure) -> shortest.putIfAbsent(task(whole), figure));
            millis.forEach((whole, figure) -> longest.put(task(whole), figure));
            shortest.forEach(
                    (task, figure) ->
                            bars.add(
                                    Bar.below(
                                            task + ", p" + percentile,
                                            longest.getOrDefault(task, Double.NaN) / figure,
                                            MOST_GROWTH,
                                            "times")));
        }
        return bars;
    }

    @Override
    public Map<String, String> pictures(Results results) {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        for (int percentile : List.of(50, 99)) {
            results.byTask(sample -> sample.millis(percentile))
                    .forEach(
                            (whole, millis) ->
                                    series.computeIfAbsent(
                                                    task(whole) + ", p" + percentile,
                                                    x -> new LinkedHashMap<>())
                                            .put(Integer.toString(length(whole)), millis));
        }
        return Map.of(
                name,
                Chart.of("Latency by events before", "ms", series),
                name + "-memory",
                Chart.of("Resident memory, turn by turn", "MB", results.resident()));
    }
}
