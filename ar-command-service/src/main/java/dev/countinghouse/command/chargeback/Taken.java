package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.facts.Allocations;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.allocation.Allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a chargeback takes its money from.
 *
 * @param takenBack the last allocations that are needed, the last first
 * @param reapplied what one of them had more than is needed
 */
record Taken(List<Allocation> takenBack, List<Allocation> reapplied) {

    /**
     * What is unapplied first, then the last allocations.
     *
     * @throws Rejection if the payment has not so much any more, or what is needed was applied
     *     after the date
     */
    static Taken of(PaymentFacts payment, Money amount, LocalDate on) {
        List<Allocation> takenBack = new ArrayList<>();
        List<Allocation> reapplied = new ArrayList<>();
        long missing = amount.minor() - Math.max(0, payment.availableFrom(on));
        for (Allocations.Standing part : payment.allocations().standing().reversed()) {
            if (missing <= 0) break;
            if (on.isBefore(part.since())) {
                throw new Rejection(ApplyingReason.PRECEDES_ALLOCATION, part.since().toString());
            }
            Allocation allocation = part.allocation();
            takenBack.add(allocation);
            long left = allocation.amount().minor() - missing;
            if (left > 0) {
                reapplied.add(
                        allocation.rest(
                                payment.allocations().nextNumber(),
                                new Money(left, amount.currency())));
            }
            missing -= allocation.amount().minor();
        }
        if (missing > 0) {
            throw new Rejection(SharedReason.EXCEEDS_CREDIT, amount.toString());
        }
        return new Taken(takenBack, reapplied);
    }
}
