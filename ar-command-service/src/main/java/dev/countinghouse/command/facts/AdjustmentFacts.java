package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** How far an adjustment has come. */
public final class AdjustmentFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(
                    AdjustmentProposed.class,
                    AdjustmentDeclined.class,
                    AdjustmentMade.class,
                    AdjustmentReversalProposed.class,
                    AdjustmentReversalDeclined.class,
                    AdjustmentReversed.class);
    private static final BiConsumer<AdjustmentFacts, ArEvent> FOLD = AdjustmentFacts::on;

    private final AdjustmentId adjustment;
    private @Nullable AdjustmentProposed proposed;
    private @Nullable AdjustmentDeclined declined;
    private @Nullable AdjustmentMade made;
    private @Nullable AdjustmentReversalProposed reversalProposed;
    private @Nullable AdjustmentReversalDeclined reversalDeclined;
    private @Nullable AdjustmentReversed reversed;

    private AdjustmentFacts(AdjustmentId adjustment) {
        this.adjustment = adjustment;
    }

    public static Subject<AdjustmentFacts> about(AdjustmentId adjustment) {
        return Subject.of(adjustment, TYPES, () -> new AdjustmentFacts(adjustment), FOLD);
    }

    private void on(ArEvent event) {
        switch ((AdjustmentEvent) event) {
            case AdjustmentProposed e -> proposed = e;
            case AdjustmentDeclined e -> declined = e;
            case AdjustmentMade e -> made = e;
            case AdjustmentReversalProposed e -> reversal(e, null);
            case AdjustmentReversalDeclined e -> reversal(null, e);
            case AdjustmentReversed e -> reversed = e;
        }
    }

    private void reversal(
            @Nullable AdjustmentReversalProposed proposal,
            @Nullable AdjustmentReversalDeclined no) {
        reversalProposed = proposal;
        reversalDeclined = no;
    }

    /** Whether its id is in use. */
    public boolean isKnown() {
        return proposed != null || made != null;
    }

    public @Nullable AdjustmentProposed proposed() {
        return proposed;
    }

    public @Nullable AdjustmentDeclined declined() {
        return declined;
    }

    public @Nullable AdjustmentMade made() {
        return made;
    }

    /** How it was last proposed to take it back, unless that was declined. */
    public @Nullable AdjustmentReversalProposed reversalProposed() {
        return reversalProposed;
    }

    /** How the last proposal to take it back was declined, if it was. */
    public @Nullable AdjustmentReversalDeclined reversalDeclined() {
        return reversalDeclined;
    }

    public @Nullable AdjustmentReversed reversed() {
        return reversed;
    }

    /**
     * @throws Rejection if nobody proposed it
     */
    public AdjustmentProposed requireProposed() {
        if (proposed == null)
            throw new Rejection(SharedReason.ADJUSTMENT_UNKNOWN, adjustment.value());
        return proposed;
    }

    /**
     * @throws Rejection if it was not made
     */
    public AdjustmentMade requireMade() {
        if (made != null) return made;
        throw new Rejection(
                proposed == null
                        ? SharedReason.ADJUSTMENT_UNKNOWN
                        : SharedReason.ADJUSTMENT_NOT_MADE,
                adjustment.value());
    }
}
