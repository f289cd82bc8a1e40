package dev.countinghouse.bench.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One table of one run: what must be held first, then every figure. */
public final class Results {

    private static final int COLUMNS = 8;
    private static final String TITLES =
            "| what | is | must be | bar | p50 ms | p99 ms | CPU µs/event | WAL B/event |";

    private final List<List<String>> bars = new ArrayList<>();
    private final List<List<String>> figures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public void add(Turns turns) {
        for (Bar bar : turns.bars()) {
            bars.add(
                    row(
                            bar.what(),
                            bar.measured(),
                            bar.wanted(),
                            bar.held() ? "held" : "**missed**"));
        }
        turns.byLoad()
                .forEach(
                        (load, contenders) ->
                                contenders.forEach(
                                        (name, rounds) ->
                                                figures.add(figure(turns, load, name, rounds))));
    }

    /** A work or a contender that has no figure, and why. */
    public void missing(String what) {
        missing.add(what);
    }

    private static List<String> figure(
            Turns turns, Load load, String contender, List<Turn> rounds) {
        long failed = rounds.stream().mapToLong(turn -> turn.sample().failed()).sum();
        return row(
                "%s: %s, %d in flight, %s%s"
                        .formatted(
                                turns.work().name(),
                                load.task(),
                                load.inFlight(),
                                contender,
                                failed == 0 ? "" : " (%,d refused or failed)".formatted(failed)),
                spread(rounds, Turn::eventsPerSecond).text("/s"),
                "",
                "",
                median(rounds, turn -> turn.sample().millis(50)),
                median(rounds, turn -> turn.sample().millis(99)),
                median(rounds, Turn::cpuMicros),
                median(rounds, turn -> turn.perEvent(turn.used().walBytes())));
    }

    private static Spread spread(List<Turn> rounds, ToDoubleFunction<Turn> figure) {
        return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static String median(List<Turn> rounds, ToDoubleFunction<Turn> figure) {
        return Spread.text(spread(rounds, figure).median());
    }

    private static List<String> row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        row.addAll(Collections.nCopies(COLUMNS - cells.length, ""));
        return row;
    }

    /**
     * @param head what the figures were taken by and under
     */
    public String markdown(List<String> head) {
        List<String> lines = new ArrayList<>(List.of("# Results", ""));
        head.forEach(line -> lines.add("- " + line));
        missing.forEach(line -> lines.add("- **No figure:** " + line));
        lines.add("");
        lines.add(TITLES);
        lines.add("|" + " --- |".repeat(COLUMNS));
        bars.forEach(bar -> lines.add(line(bar)));
        figures.forEach(figure -> lines.add(line(figure)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
