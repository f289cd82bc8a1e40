package dev.countinghouse.bench.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a work came to, round by round, approved by its oracles. */
public final class Turns {

    private final Work work;
    private final List<Turn> turns;

    Turns(Work work, List<Turn> turns) {
        this.work = work;
        this.turns = List.copyOf(turns);
    }

    Work work() {
        return work;
    }

    List<Bar> bars() {
        return work.bars().apply(this);
    }

    /** Of each load, the turns of each contender. */
    Map<Load, Map<String, List<Turn>>> byLoad() {
        Map<Load, Map<String, List<Turn>>> byLoad = new LinkedHashMap<>();
        for (Work.Entry entry : work.entries()) {
            for (Turn turn : turns) {
                if (!turn.contender().equals(entry.name())) continue;
                byLoad.computeIfAbsent(turn.load(), x -> new LinkedHashMap<>())
                        .computeIfAbsent(turn.contender(), x -> new ArrayList<>())
                        .add(turn);
            }
        }
        return byLoad;
    }

    /** Events a second of each round. */
    public List<Double> perSecond(Load load, String contender) {
        return figures(load, contender, Turn::eventsPerSecond);
    }

    /** A latency of each round. */
    public List<Double> millis(Load load, String contender, double percentile) {
        return figures(load, contender, turn -> turn.sample().millis(percentile));
    }

    /** Confirmed writes of the disk a second, one after the other, before each round's turn. */
    public List<Double> syncs(Load load, String contender) {
        return figures(load, contender, Turn::syncs);
    }

    /** Megabytes that a process had after each turn. */
    public List<Double> resident(String process) {
        return turns.stream()
                .flatMap(turn -> Stream.ofNullable(turn.used().resident().get(process)))
                .map(bytes -> bytes / 1e6)
                .toList();
    }

    private List<Double> figures(Load load, String contender, ToDoubleFunction<Turn> figure) {
        return turns.stream()
                .filter(turn -> turn.load().equals(load) && turn.contender().equals(contender))
                .map(figure::applyAsDouble)
                .toList();
    }

    /** Of each round: what is done with a slow minute of the machine falls on both. */
    public static List<Double> ratio(List<Double> over, List<Double> under, double factor) {
        List<Double> ratio = new ArrayList<>();
        for (int i = 0; i < Math.min(over.size(), under.size()); i++) {
            ratio.add(factor * over.get(i) / under.get(i));
        }
        return ratio;
    }
}
