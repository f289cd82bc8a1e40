package dev.countinghouse.bench.lab;

import java.util.List;

/**
 * What a figure must be. One that was not measured does not hold.
 *
 * @param what in words
 * @param rounds the figure of each round; their median counts
 * @param atLeast whether the bar is the least that is wanted, or what is too much
 */
public record Bar(String what, List<Double> rounds, boolean atLeast, double bar, String unit) {

    public Bar {
        rounds = List.copyOf(rounds);
    }

    public static Bar atLeast(String what, List<Double> rounds, double bar, String unit) {
        return new Bar(what, rounds, true, bar, unit);
    }

    public static Bar below(String what, List<Double> rounds, double bar, String unit) {
        return new Bar(what, rounds, false, bar, unit);
    }

    boolean held() {
        double median = Spread.of(rounds).median();
        return atLeast ? median >= bar : median < bar;
    }

    String measured() {
        return Spread.of(rounds).text(unit);
    }

    String wanted() {
        return (atLeast ? "≥ " : "< ") + Spread.text(bar) + " " + unit;
    }
}
