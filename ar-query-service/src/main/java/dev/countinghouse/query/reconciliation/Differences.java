package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.Sum;

import java.util.List;
import java.util.TreeMap;

/** Adds up differences currency by currency. */
final class Differences {

    private final TreeMap<String, Sum> sums = new TreeMap<>();

    void add(Sum difference) {
        sums.merge(difference.currency().getCurrencyCode(), difference, Sum::plus);
    }

    /** A sum for each currency that was met, those of zero too. */
    List<Sum> byCurrency() {
        return List.copyOf(sums.values());
    }

    boolean areZero() {
        return sums.values().stream().allMatch(Sum::isZero);
    }
}
