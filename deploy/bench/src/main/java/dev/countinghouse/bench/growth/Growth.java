package dev.countinghouse.bench.growth;

import dev.countinghouse.bench.append.OwnAppends;
import dev.countinghouse.bench.command.OwnCommands;
import dev.countinghouse.bench.command.Task;
import dev.countinghouse.bench.lab.Bar;
import dev.countinghouse.bench.lab.Chart;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Results;
import dev.countinghouse.bench.lab.Scale;
import dev.countinghouse.bench.lab.Work;
import dev.countinghouse.command.eventstore.StoreLimits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditional appends and commands, after short and long histories. */
public final class Growth implements Work {

    private static final int APPENDING = 64;
    private static final int CALLING = 128;
    private static final double MOST_GROWTH = 1.2;
    private static final String AFTER = " after ";
    private static final String CONDITIONAL = OwnAppends.Task.CONDITIONAL.toString();
    private static final List<String> COMMANDS =
            List.of(Task.ISSUE.toString(), Task.POST_5.toString());

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "what becomes slower with the length of the history";
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
        for (int length : scale.preloads()) {
            loads.add(Load.closed(CONDITIONAL + AFTER + length, APPENDING));
        }
        for (String command : COMMANDS) {
            for (int length : scale.preloads()) {
                loads.add(Load.closed(command + AFTER + length, CALLING));
            }
        }
        return loads;
    }

    @Override
    public List<Entry> entries(Lab lab) {
        List<Integer> lengths = lab.scale().preloads();
        return List.of(
                new Entry(
                        "appends",
                        () ->
                                new Grown(
                                        "appends",
                                        List.of(CONDITIONAL),
                                        lengths,
                                        length ->
                                                new OwnAppends(
                                                        OwnAppends.NAME,
                                                        "appends_" + length,
                                                        lab,
                                                        StoreLimits.DEFAULT,
                                                        length))),
                new Entry(
                        "commands",
                        () ->
                                new Grown(
                                        "commands",
                                        COMMANDS,
                                        lengths,
                                        length ->
                                                new OwnCommands(
                                                        "commands_" + length, lab, length))));
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
                "growth", Chart.of("Latency by events before", "ms", series),
                "growth-memory",
                        Chart.of("Resident memory, turn by turn", "MB", results.resident()));
    }
}
