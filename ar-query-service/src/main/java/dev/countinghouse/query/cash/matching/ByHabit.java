package dev.countinghouse.query.cash.matching;

import java.util.List;

/** As this payer's payments of the same amount were applied before. */
final class ByHabit implements Finder {

    /** So often it must have been so to be a habit. */
    private static final int LEAST = 2;

    @Override
    public void find(Question question, Findings findings) {
        if (question.receipt().paidBefore() < LEAST) return;
        List<OpenItem> equal = ByAmount.equal(question);
        if (equal.isEmpty()) return;
        findings.add(
                List.of(equal.getFirst()),
                0,
                "paid this amount "
                        + question.receipt().paidBefore()
                        + " times before, one item each",
                "the oldest of this amount");
    }
}
