package dev.countinghouse.query.cash.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** By the one item that has exactly so much open. */
final class ByAmount implements Finder {

    private static final int TOLERATED = -15;

    @Override
    public void find(Question question, Findings findings) {
        List<OpenItem> equal = equal(question);
        for (OpenItem item : equal) {
            findings.add(
                    List.of(item),
                    0,
                    equal.size() == 1
                            ? "only " + item.number() + " has this amount"
                            : equal.size() + " items have this amount");
        }
        if (equal.isEmpty()) nearlyEqual(question, findings);
    }

    /** Of an invoice's equal installments the earliest stands for all. */
    static List<OpenItem> equal(Question question) {
        List<OpenItem> equal = new ArrayList<>();
        Set<String> invoices = new HashSet<>();
        for (OpenItem item : question.payable()) {
            boolean fits =
                    item.open() == question.money() || question.due(item) == question.money();
            if (fits && invoices.add(item.id())) equal.add(item);
        }
        return equal;
    }

    private static void nearlyEqual(Question question, Findings findings) {
        List<Settling> near =
                question.payable().stream()
                        .map(item -> Settling.of(question, List.of(item)))
                        .filter(settling -> settling.fit() == Settling.Fit.TOLERATED)
                        .limit(2)
                        .toList();
        if (near.size() == 1) {
            OpenItem item = near.getFirst().parts().getFirst().item();
            findings.add(near.getFirst(), TOLERATED, "only " + item.number() + " is so near");
        }
    }
}
