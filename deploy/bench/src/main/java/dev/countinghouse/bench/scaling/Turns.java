package dev.countinghouse.bench.scaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What a run of the benchmarks says about costs: the medians of its turns. */
record Turns(List<Turn> turns, String run) {

    private static final String OWN = "countinghouse";
    private static final int MOST_CALLERS = 256;
    private static final List<String> QUESTIONS =
            List.of(
                    "an account's balance",
                    "an account's open items",
                    "an invoice's story",
                    "the most urgent page of what is overdue");
    private static final String REBUILDS = "w7p";
    private static final String EVERY_PROCESS = "";
    private static final List<String> COMMANDS = List.of("issue", "post over 1");

    /** One turn of this project's own, as a line of {@code turns.tsv} tells it. */
    record Turn(Map<String, String> cells) {

        private String cell(String name) {
            String cell = cells.get(name);
            if (cell == null) throw new IllegalArgumentException("turns.tsv has no " + name);
            return cell;
        }

        double number(String name) {
            return Double.parseDouble(cell(name));
        }

        boolean is(String work, String task, int inFlight) {
            return cell("work").equals(work)
                    && cell("task").equals(task)
                    && number("in_flight") == inFlight;
        }

        double perEvent(String name) {
            return number(name) / number("events");
        }

        double eventsPerSecond() {
            return number("events") / number("seconds");
        }

        /** CPU time of the processes whose names begin so, such as several instances. */
        double micros(String process) {
            String seconds = cell("cpu_seconds");
            double sum = 0;
            for (String one : seconds.substring(1, seconds.length() - 1).split(", ")) {
                int equals = one.indexOf('=');
                if (!one.startsWith(process)) continue;
                sum += Double.parseDouble(one.substring(equals + 1));
            }
            return sum * 1e6 / number("events");
        }
    }

    /** From a report's folder. */
    static Turns in(Path folder) throws IOException {
        String run =
                Files.readAllLines(folder.resolve("report.md")).stream()
                        .filter(line -> line.startsWith("- commit "))
                        .findFirst()
                        .map(line -> line.substring("- ".length()))
                        .orElse("unknown commit");
        return parse(Files.readAllLines(folder.resolve("turns.tsv")), run);
    }

    static Turns parse(List<String> lines, String run) {
        String[] names = lines.getFirst().split("\t", -1);
        List<Turn> turns = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < names.length; i++) cells.put(names[i], values[i]);
            var turn = new Turn(cells);
            if (turn.number("events") > 0) turns.add(turn);
        }
        return new Turns(turns, run);
    }

    /** The costs with everything that this run measured, and the rest as it was. */
    Figures into(Figures costs) {
        Figures result = costs;
        Predicate<Turn> http = turn -> turn.is("w6", "issue and pay", MOST_CALLERS);
        result =
                take(
                        result,
                        "command-cpu",
                        "W6, 256 in flight",
                        median(http, t -> t.micros("command")));
        result =
                take(
                        result,
                        "broker-cpu",
                        "W6, 256 in flight",
                        median(http, t -> t.micros("kafka")));
        result =
                take(
                        result,
                        "query-cpu",
                        "W6, 256 in flight",
                        median(http, t -> t.micros("query")));
        OptionalDouble cpu = commands(turn -> turn.micros("postgres"));
        OptionalDouble wal = commands(turn -> turn.perEvent("wal_bytes"));
        result = take(result, "store-cpu", "W4, issue and post over 1", cpu);
        result = take(result, "store-wal", "W4, issue and post over 1", wal);
        String rest = "W6 at 256 in flight, less the event store's";
        result =
                take(
                        result,
                        "projection-cpu",
                        rest,
                        less(median(http, turn -> turn.micros("postgres")), cpu));
        result =
                take(
                        result,
                        "projection-wal",
                        rest,
                        less(median(http, turn -> turn.perEvent("wal_bytes")), wal));
        result =
                take(
                        result,
                        "store-rate",
                        "W1, three tags, 256 in flight",
                        median(
                                turn -> turn.is("w1", "three tags", MOST_CALLERS) && isOwn(turn),
                                Turn::eventsPerSecond));
        result =
                take(
                        result,
                        "read-cpu",
                        "W9, balance, open items, story and overdue, the client's included",
                        average("w9", QUESTIONS, 1, turn -> turn.micros(EVERY_PROCESS)));
        return take(result, "fold-rate", "W7, rebuild of the slowest projection", slowestRebuild());
    }

    private Figures take(Figures costs, String name, String where, OptionalDouble measured) {
        if (measured.isEmpty()) return costs;
        return costs.with(name, Math.round(measured.getAsDouble()), where + "; " + run);
    }

    /** Half of them issue, half of them pay. */
    private OptionalDouble commands(ToDoubleFunction<Turn> figure) {
        return average("w4", COMMANDS, 128, figure);
    }

    /** Of the medians of several tasks, if all of them were measured. */
    private OptionalDouble average(
            String work, List<String> tasks, int inFlight, ToDoubleFunction<Turn> figure) {
        double[] medians =
                tasks.stream()
                        .map(task -> median(t -> t.is(work, task, inFlight) && isOwn(t), figure))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray();
        return medians.length < tasks.size()
                ? OptionalDouble.empty()
                : Arrays.stream(medians).average();
    }

    private OptionalDouble slowestRebuild() {
        return turns.stream()
                .filter(turn -> turn.cell("work").equals(REBUILDS))
                .map(turn -> turn.cell("task"))
                .distinct()
                .mapToDouble(
                        task ->
                                median(t -> t.is(REBUILDS, task, 1), Turn::eventsPerSecond)
                                        .orElseThrow())
                .min();
    }

    private static OptionalDouble less(OptionalDouble all, OptionalDouble part) {
        return all.isEmpty() || part.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, all.getAsDouble() - part.getAsDouble()));
    }

    private static boolean isOwn(Turn turn) {
        return turn.cell("contender").equals(OWN);
    }

    private OptionalDouble median(Predicate<Turn> such, ToDoubleFunction<Turn> figure) {
        double[] sorted = turns.stream().filter(such).mapToDouble(figure).sorted().toArray();
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted[(sorted.length - 1) / 2]);
    }
}
