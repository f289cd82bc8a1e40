package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.payment.PaymentPosted;

import java.util.ArrayList;
import java.util.List;

/** By due date, as far as the money goes; what is named before the others, if that is asked for. */
final class ByAge implements Finder {

    private final boolean namedFirst;

    ByAge(boolean namedFirst) {
        this.namedFirst = namedFirst;
    }

    @Override
    public void find(Question question, Findings findings) {
        List<OpenItem> order = new ArrayList<>(question.payable());
        if (namedFirst) {
            order.removeIf(item -> !question.named().surely().containsKey(item));
            for (OpenItem item : question.payable()) if (!order.contains(item)) order.add(item);
        }
        List<Part> parts = Settling.asFarAsItGoes(question, order);
        if (!question.rules().partial()) Settling.withoutPart(parts);
        if (parts.isEmpty() || parts.size() > PaymentPosted.MAX_ALLOCATIONS) return;
        long cash = parts.stream().mapToLong(Part::cash).sum();
        findings.add(
                new Settling(
                        parts,
                        question.money() - cash,
                        question.rules().rest(),
                        Settling.Fit.EQUAL,
                        namedFirst ? "named first, then oldest first" : "oldest first"),
                0);
    }
}
