package dev.countinghouse.command.decision;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;

import org.jspecify.annotations.Nullable;

/** How far an adjustment has come. */
public final class AdjustmentFacts {

    private final AdjustmentId adjustment;
    private @Nullable AdjustmentProposed proposed;
    private @Nullable AdjustmentDeclined declined;
    private @Nullable AdjustmentMade made;
    private @Nullable AdjustmentReversed reversed;

    AdjustmentFacts(AdjustmentId adjustment) {
        this.adjustment = adjustment;
    }

    void on(AdjustmentEvent event) {
        switch (event) {
            case AdjustmentProposed e -> proposed = e;
            case AdjustmentDeclined e -> declined = e;
            case AdjustmentMade e -> made = e;
            case AdjustmentReversed e -> reversed = e;
        }
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

    public @Nullable AdjustmentReversed reversed() {
        return reversed;
    }

    /**
     * @throws Rejection if nobody proposed it
     */
    public AdjustmentProposed requireProposed() {
        if (proposed == null) throw new Rejection(Reason.ADJUSTMENT_UNKNOWN, adjustment.value());
        return proposed;
    }

    /**
     * @throws Rejection if it was not made
     */
    public AdjustmentMade requireMade() {
        if (made != null) return made;
        throw new Rejection(
                proposed == null ? Reason.ADJUSTMENT_UNKNOWN : Reason.ADJUSTMENT_NOT_MADE,
                adjustment.value());
    }
}
