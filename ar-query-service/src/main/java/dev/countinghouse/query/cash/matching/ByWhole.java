package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.payment.PaymentPosted;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By all that is open, or past due, when it is exactly so much. */
final class ByWhole implements Finder {

    private final Which which;

    /** All of what. */
    enum Which {
        ACCOUNT,
        PAST_DUE,
        PAST_DUE_OF_A_TERM
    }

    ByWhole(Which which) {
        this.which = which;
    }

    @Override
    public void find(Question question, Findings findings) {
        if (!question.open().areAll()) return;
        List<OpenItem> late = question.payable().stream().filter(question::isPastDue).toList();
        switch (which) {
            case ACCOUNT -> add(question, findings, question.payable(), "all that is open");
            case PAST_DUE -> add(question, findings, late, "all that is past due");
            case PAST_DUE_OF_A_TERM -> {
                Map<Long, List<OpenItem>> byTerm =
                        late.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                OpenItem::termDays,
                                                TreeMap::new,
                                                Collectors.toList()));
                byTerm.forEach(
                        (days, items) ->
                                add(
                                        question,
                                        findings,
                                        items,
                                        "all past due of " + days + " days to pay"));
            }
        }
    }

    private static void add(
            Question question, Findings findings, List<OpenItem> items, String words) {
        if (items.isEmpty() || items.size() > PaymentPosted.MAX_ALLOCATIONS) return;
        Settling settling = Settling.of(question, items);
        if (settling.fit() == Settling.Fit.EQUAL || settling.fit() == Settling.Fit.TOLERATED) {
            findings.add(settling, 0, words);
        }
    }
}
