package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;

import java.time.LocalDate;

/** Whether an adjustment may be taken back, by the same rules for one person and for two. */
final class Reversing {

    private Reversing() {}

    /** Adds what {@link #decide} looks at. */
    static Scope scope(Scope scope, AdjustmentMade made, LocalDate effectiveOn) {
        scope.and(PeriodFacts.of(effectiveOn));
        return made.invoice() == null ? scope : scope.and(InvoiceFacts.about(made.invoice()));
    }

    /**
     * What is recorded when it may be taken back on these facts.
     *
     * @throws Rejection if it may not
     */
    static AdjustmentReversed decide(
            AdjustmentMade made, AdjustmentReversalProposed wanted, Facts facts, DoneBy doneBy) {
        LocalDate on = wanted.effectiveOn();
        if (on.isBefore(made.effectiveOn())) {
            throw new Rejection(
                    AdjustmentReason.PRECEDES_ADJUSTMENT, made.effectiveOn().toString());
        }
        facts.of(PeriodFacts.of(on)).requireOpen();
        if (made.invoice() != null && made.onInvoice().isPositive()) {
            facts.of(InvoiceFacts.about(made.invoice())).requireOpen(on, made.onInvoice());
        }
        return new AdjustmentReversed(
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
                made.lines());
    }
}
