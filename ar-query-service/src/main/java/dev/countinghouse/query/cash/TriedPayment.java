package dev.countinghouse.query.cash;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A payment of the past, what rules would have made of it, and where its money stands now.
 *
 * @param appliedOn first, if it is applied
 * @param byRules whether it was applied by itself
 * @param undone whether that was taken back, at least in part
 * @param standing what each item has of it now, in minor units
 */
record TriedPayment(
        Money amount,
        LocalDate receivedOn,
        @Nullable LocalDate appliedOn,
        boolean byRules,
        boolean undone,
        CashDecision decision,
        Map<String, Long> standing) {

    /** Whether it would have been applied by itself from a score on. */
    boolean isApplied(int threshold) {
        return decision.finding() != CashFinding.AMBIGUOUS
                && decision.finding() != CashFinding.UNKNOWN_PAYER
                && !decision.allocations().isEmpty()
                && decision.candidates().getFirst().score() >= threshold;
    }

    /** Whether somebody has said since what it pays. */
    boolean isStanding() {
        return !standing.isEmpty();
    }

    boolean isWrong() {
        Map<String, Long> would = new HashMap<>();
        for (CashAllocation part : decision.allocations()) {
            would.merge(part.item().value(), part.amount().minor(), Long::sum);
        }
        return !would.equals(standing);
    }

    /** In days. */
    long waited() {
        LocalDate applied = appliedOn == null ? receivedOn : appliedOn;
        return Math.max(0, applied.toEpochDay() - receivedOn.toEpochDay());
    }
}
