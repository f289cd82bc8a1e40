package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.Shortfall;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what was found into the words of the contract. */
final class Told {

    private Told() {}

    static CashCandidate candidate(Found found, Currency currency) {
        List<CashAllocation> all = allocations(found.parts(), currency);
        return new CashCandidate(
                found.rule().name(),
                found.score(),
                null,
                all.size(),
                new Money(found.cash(), currency),
                all.subList(0, Math.min(all.size(), CashCandidate.MAX_TOLD)),
                found.reasons().stream()
                        .map(Told::shortened)
                        .limit(CashCandidate.MAX_REASONS)
                        .toList());
    }

    private static String shortened(String reason) {
        return reason.length() <= CashCandidate.MAX_REASON
                ? reason
                : reason.substring(0, CashCandidate.MAX_REASON - 1) + "…";
    }

    /** An allocation an item: the installments of an invoice are applied together. */
    static List<CashAllocation> allocations(List<Part> parts, Currency currency) {
        Map<String, List<Part>> byItem = new LinkedHashMap<>();
        for (Part part : parts) {
            byItem.computeIfAbsent(part.item().id(), id -> new ArrayList<>(1)).add(part);
        }
        return byItem.values().stream().map(all -> allocation(all, currency)).toList();
    }

    private static CashAllocation allocation(List<Part> parts, Currency currency) {
        OpenItem item = parts.getFirst().item();
        long cash = parts.stream().mapToLong(Part::cash).sum();
        long discount = parts.stream().mapToLong(Part::discount).sum();
        return new CashAllocation(
                item.invoice(),
                item.adjustment(),
                item.account(),
                new Money(cash, currency),
                discount == 0 ? null : new Money(discount, currency),
                shortfall(parts, currency));
    }

    private static @Nullable Shortfall shortfall(List<Part> parts, Currency currency) {
        for (Part part : parts) {
            if (part.then() != null && part.item().invoice() != null) {
                return new Shortfall(
                        new Money(part.shortBy(), currency), part.then(), part.reason());
            }
        }
        return null;
    }
}
