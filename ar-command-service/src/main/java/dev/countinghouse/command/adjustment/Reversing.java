package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.Allocations;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an adjustment may be taken back, by the same rules for one person and for two. Where its
 * credit was applied, that is taken back with it; what was paid of a debit must be taken back
 * first, for that is somebody's money.
 */
final class Reversing {

    private Reversing() {}

    /** Adds what {@link #decide} looks at. */
    static Scope scope(Scope scope, AdjustmentMade made, LocalDate effectiveOn) {
        scope.and(PeriodFacts.of(effectiveOn));
        if (!made.onAccount().isZero()) scope.and(AdjustmentItemFacts.about(made.adjustment()));
        return made.invoice() == null ? scope : scope.and(InvoiceFacts.about(made.invoice()));
    }

    /**
     * What is recorded when it may be taken back on these facts.
     *
     * @throws Rejection if it may not
     */
    static List<MoneyEvent> decide(
            AdjustmentMade made, AdjustmentReversalProposed wanted, Facts facts, DoneBy doneBy) {
        LocalDate on = wanted.effectiveOn();
        if (on.isBefore(made.effectiveOn())) {
            throw new Rejection(SharedReason.PRECEDES_ADJUSTMENT, made.effectiveOn().toString());
        }
        facts.of(PeriodFacts.of(on)).requireOpen();
        if (made.invoice() != null && made.onInvoice().isPositive()) {
            facts.of(InvoiceFacts.about(made.invoice())).requireOpen(on, made.onInvoice());
        }
        if (made.invoice() != null && made.kind().givesUpWhatIsOwed()) {
            requireNotRecovered(made, facts.of(InvoiceFacts.about(made.invoice())), on);
        }
        List<MoneyEvent> events = new ArrayList<>(onAccount(made, wanted, facts));
        events.add(
                new AdjustmentReversed(
                        made.book(),
                        made.adjustment(),
                        made.account(),
                        made.invoice(),
                        made.kind(),
                        made.amount(),
                        made.onAccount(),
                        wanted.reason(),
                        on,
                        doneBy,
                        made.lines()));
        return events;
    }

    private static void requireNotRecovered(
            AdjustmentMade made, InvoiceFacts invoice, LocalDate on) {
        if (invoice.givenUpFrom(on) < made.onInvoice().abs().minor()) {
            throw new Rejection(AdjustmentReason.RECOVERED, made.adjustment().value());
        }
    }

    /** What has to be taken back first, so that all that stood on the account is there again. */
    private static List<CreditAllocationReversed> onAccount(
            AdjustmentMade made, AdjustmentReversalProposed wanted, Facts facts) {
        if (made.onAccount().isZero()) return List.of();
        AdjustmentItemFacts item = facts.of(AdjustmentItemFacts.about(made.adjustment()));
        if (made.onAccount().isPositive()) {
            item.requireOpen(wanted.effectiveOn(), made.onAccount());
            return List.of();
        }
        item.requireNothingPaidBack(made.adjustment());
        return takenBack(made, item, wanted.reason(), wanted.effectiveOn());
    }

    /**
     * @throws Rejection if some of the credit was applied after the date, or free only later
     */
    private static List<CreditAllocationReversed> takenBack(
            AdjustmentMade made, AdjustmentItemFacts item, String reason, LocalDate on) {
        List<CreditAllocationReversed> reversed = new ArrayList<>();
        long left = item.unusedFrom(on);
        for (Allocations.Standing part : item.allocations().standing()) {
            reversed.add(allocation(made, part, reason, on));
            left += part.allocation().amount().minor();
        }
        if (left < made.onAccount().abs().minor()) {
            throw new Rejection(ApplyingReason.PRECEDES_ALLOCATION, made.adjustment().value());
        }
        return reversed;
    }

    /**
     * One allocation of its credit taken back.
     *
     * @throws Rejection if the date is before the allocation's
     */
    static CreditAllocationReversed allocation(
            AdjustmentMade made, Allocations.Standing standing, String reason, LocalDate on) {
        if (on.isBefore(standing.since())) {
            throw new Rejection(ApplyingReason.PRECEDES_ALLOCATION, standing.since().toString());
        }
        return new CreditAllocationReversed(
                made.book(), made.adjustment(), made.account(), standing.allocation(), reason, on);
    }
}
