package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.Money;

import java.util.List;
import java.util.TreeMap;

/** Adds up differences currency by currency. */
final class Differences {

    private final TreeMap<String, Money> sums = new TreeMap<>();

    void add(Money difference) {
        sums.merge(difference.currency().getCurrencyCode(), difference, Money::plus);
    }

    /** A sum for each currency that was met, those of zero too. */
    List<Money> byCurrency() {
        return List.copyOf(sums.values());
    }

    boolean areZero() {
        return sums.values().stream().allMatch(Money::isZero);
    }
}
