package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of items that the payment may pay.
 *
 * @param rank the place of its rule among the rules
 * @param parts what each item gets
 * @param rest what is left of the payment, in minor units
 * @param restThen what is done with that
 * @param finding how the payment looks if this is what it pays
 */
record Found(
        CashRule rule,
        int rank,
        int score,
        List<Part> parts,
        long rest,
        Treatment restThen,
        CashFinding finding,
        List<String> reasons) {

    Found {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
    }

    /** Which items, so that the same set is known when it is found again. */
    Set<String> items() {
        Set<String> items = new TreeSet<>();
        for (Part part : parts) items.add(part.item().id() + "#" + part.item().installment());
        return items;
    }

    /** What the items get of the payment, in minor units. */
    long cash() {
        return parts.stream().mapToLong(Part::cash).sum();
    }

    /** What of it is due first. */
    OpenItem earliest() {
        return parts.stream().map(Part::item).min(OpenItems.OLDEST_FIRST).orElseThrow();
    }

    Found withScore(int newScore, String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Found(rule, rank, newScore, parts, rest, restThen, finding, more);
    }
}
