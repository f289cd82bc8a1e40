package dev.countinghouse.bench.lab;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a work came to, seen and approved by its oracles. */
public final class Results {

    private static final List<String> TITLES =
            List.of(
                    "task",
                    "in flight",
                    "contender",
                    "per second (low–high)",
                    "of reference",
                    "p50 ms",
                    "p99 ms",
                    "p99.9 ms",
                    "refused",
                    "errors",
                    "unsent",
                    "WAL B/event",
                    "statements/event",
                    "CPU µs/event",
                    "of which",
                    "resident MB",
                    "fdatasync/s");

    private final Work work;
    private final List<Row> rows;
    private final List<String> remarks;

    Results(Work work, List<Row> rows, List<String> remarks) {
        this.work = work;
        this.rows = List.copyOf(rows);
        this.remarks = List.copyOf(remarks);
    }

    public String name() {
        return work.name();
    }

    public String title() {
        return work.title();
    }

    public List<String> remarks() {
        return remarks;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> titles() {
        return TITLES;
    }

    /** A line for each load and contender, in the words that people read. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        turns().forEach(
                        (load, contenders) -> {
                            Double reference = reference(load, contenders);
                            contenders.forEach(
                                    (name, turns) -> lines.add(line(load, name, turns, reference)));
                        });
        return lines;
    }

    private @Nullable Double reference(Load load, Map<String, List<Row>> contenders) {
        List<Row> turns = contenders.get(String.valueOf(work.reference(load)));
        return turns == null ? null : median(turns, row -> eventsPerSecond(row));
    }

    /** Of works that write or read several events at a time, too. */
    private static double eventsPerSecond(Row row) {
        return row.sample().events() / row.sample().seconds();
    }

    private static List<String> line(
            Load load, String contender, List<Row> turns, @Nullable Double reference) {
        double rate = median(turns, Results::eventsPerSecond);
        return List.of(
                load.task(),
                load.isOpen() ? "open" : Integer.toString(load.inFlight()),
                contender,
                "%s (%s–%s)"
                        .formatted(
                                whole(rate),
                                whole(bound(turns, Results::eventsPerSecond, 0)),
                                whole(bound(turns, Results::eventsPerSecond, 1))),
                reference == null ? "" : percent(rate / reference),
                number(median(turns, row -> row.sample().millis(50))),
                number(median(turns, row -> row.sample().millis(99))),
                number(median(turns, row -> row.sample().millis(99.9))),
                whole(sum(turns, row -> row.sample().refused())),
                whole(sum(turns, row -> row.sample().errors())),
                whole(sum(turns, row -> row.sample().unsent())),
                whole(median(turns, row -> row.perEvent(row.used().walBytes()))),
                number(median(turns, row -> row.perEvent(row.used().statements()))),
                whole(median(turns, row -> row.perEvent(row.cpuSeconds() * 1e6))),
                shares(turns),
                resident(turns),
                whole(median(turns, row -> (row.syncsBefore() + row.syncsAfter()) / 2.0)));
    }

    private static String shares(List<Row> turns) {
        double all = Math.max(1e-9, sum(turns, Row::cpuSeconds));
        Map<String, Double> byProcess = new LinkedHashMap<>();
        for (Row row : turns) {
            row.used().cpuSeconds().forEach((name, s) -> byProcess.merge(name, s, Double::sum));
        }
        return byProcess.entrySet().stream()
                .map(e -> e.getKey() + " " + percent(e.getValue() / all))
                .collect(Collectors.joining(", "));
    }

    private static String resident(List<Row> turns) {
        return turns.getLast().used().resident().entrySet().stream()
                .filter(e -> !e.getKey().equals(Lab.POSTGRES))
                .map(e -> e.getKey() + " " + (e.getValue() >> 20))
                .collect(Collectors.joining(", "));
    }

    /** By load and contender, in the order of the first round. */
    private Map<Load, Map<String, List<Row>>> turns() {
        Map<Load, Map<String, List<Row>>> turns = new LinkedHashMap<>();
        for (Row row : rows) {
            turns.computeIfAbsent(row.load(), x -> new LinkedHashMap<>())
                    .computeIfAbsent(row.contender(), x -> new ArrayList<>())
                    .add(row);
        }
        return turns;
    }

    /** A figure of each task: how it grows along the tasks. */
    public Map<String, Double> byTask(ToDoubleFunction<Sample> figure) {
        Map<String, Double> byTask = new LinkedHashMap<>();
        turns().forEach(
                        (load, contenders) ->
                                contenders.forEach(
                                        (name, turns) ->
                                                byTask.put(
                                                        load.task(),
                                                        median(
                                                                turns,
                                                                row ->
                                                                        figure.applyAsDouble(
                                                                                row.sample())))));
        return byTask;
    }

    /** Megabytes of each process, turn by turn. */
    public Map<String, Map<String, Double>> resident() {
        Map<String, Map<String, Double>> resident = new TreeMap<>();
        for (int turn = 0; turn < rows.size(); turn++) {
            String place = Integer.toString(turn + 1);
            rows.get(turn)
                    .used()
                    .resident()
                    .forEach(
                            (process, bytes) -> {
                                if (process.equals(Lab.POSTGRES)) return;
                                resident.computeIfAbsent(process, x -> new LinkedHashMap<>())
                                        .put(place, bytes / 1e6);
                            });
        }
        return resident;
    }

    public List<Bar> bars() {
        return work.bars(this);
    }

    /** What a contender comes to, in percent of the reference under the same load. */
    public double percentOfReference(String contender, Load load) {
        Map<String, List<Row>> contenders = turns().getOrDefault(load, Map.of());
        List<Row> turns = contenders.get(contender);
        Double reference = reference(load, contenders);
        if (turns == null || reference == null) return Double.NaN;
        return 100 * median(turns, Results::eventsPerSecond) / reference;
    }

    /** Events a second of a contender, under the load that has the most of a task. */
    public double perSecond(String task, String contender) {
        return figure(task, contender, Results::eventsPerSecond, 1);
    }

    /** Bytes of write-ahead log an event, under the load that has the least of a task. */
    public double walBytes(String task, String contender) {
        return figure(task, contender, row -> row.perEvent(row.used().walBytes()), 0);
    }

    private double figure(
            String task, String contender, ToDoubleFunction<Row> figure, double share) {
        double[] medians =
                turns().entrySet().stream()
                        .filter(load -> load.getKey().task().equals(task))
                        .map(load -> load.getValue().get(contender))
                        .filter(Objects::nonNull)
                        .mapToDouble(turns -> median(turns, figure))
                        .sorted()
                        .toArray();
        return medians.length == 0
                ? Double.NaN
                : medians[(int) Math.round((medians.length - 1) * share)];
    }

    /** A latency of a task that has one load. */
    public double millis(String task, String contender, double percentile) {
        List<Row> turns =
                rows.stream()
                        .filter(row -> row.load().task().equals(task))
                        .filter(row -> row.contender().equals(contender))
                        .toList();
        return turns.isEmpty() ? Double.NaN : median(turns, row -> row.sample().millis(percentile));
    }

    /** The most megabytes that a process, or one of several whose names begin so, ever had. */
    public double resident(String process) {
        return resident().entrySet().stream()
                .filter(one -> one.getKey().startsWith(process))
                .flatMap(one -> one.getValue().values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    public Map<String, String> pictures() {
        return work.pictures(this);
    }

    private static double median(List<Row> turns, ToDoubleFunction<Row> figure) {
        return bound(turns, figure, 0.5);
    }

    /** The lowest, the middle or the highest of the rounds. */
    private static double bound(List<Row> turns, ToDoubleFunction<Row> figure, double share) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    private static double sum(List<Row> turns, ToDoubleFunction<Row> figure) {
        return turns.stream().mapToDouble(figure).sum();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String whole(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.2f", number);
    }
}
