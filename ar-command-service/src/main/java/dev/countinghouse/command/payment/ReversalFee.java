package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What an account is charged for a payment that was taken back: an adjustment like any other, so
 * above the limit of who charges it, it is only proposed. The reversal itself does not wait.
 */
record ReversalFee(AdjustmentProposed wanted, Authority by) {

    /**
     * @param on the date of the reversal
     * @throws Rejection if it is in another currency than the payment
     */
    static @Nullable ReversalFee of(ReversePayment command, PaymentPosted posted, LocalDate on) {
        ReversePayment.Fee fee = command.fee();
        if (fee == null) return null;
        if (!fee.amount().currency().equals(posted.amount().currency())) {
            throw new Rejection(
                    SharedReason.CURRENCY_DIFFERS, fee.amount().currency().getCurrencyCode());
        }
        return new ReversalFee(
                new AdjustmentProposed(
                        command.book(),
                        fee.adjustment(),
                        posted.account(),
                        null,
                        AdjustmentKind.FEE,
                        fee.amount(),
                        false,
                        "returned payment " + command.payment() + ": " + command.reason(),
                        on,
                        fee.by().person()),
                fee.by());
    }

    boolean needsApproval(Facts facts) {
        return !by.covers(wanted.amount(), facts);
    }

    /**
     * @param waits for somebody's approval
     */
    AdjustmentEvent event(boolean waits) {
        return waits ? wanted : made(by.alone());
    }

    private AdjustmentMade made(DoneBy doneBy) {
        return new AdjustmentMade(
                wanted.book(),
                wanted.adjustment(),
                wanted.account(),
                wanted.invoice(),
                wanted.kind(),
                wanted.amount(),
                wanted.amount(),
                wanted.reason(),
                wanted.effectiveOn(),
                doneBy);
    }

    /** Whether this fee was charged or proposed, whatever became of the proposal. */
    boolean isSame(AdjustmentFacts before) {
        if (before.proposed() != null) return wanted.equals(before.proposed());
        AdjustmentMade made = before.made();
        return made != null && made.equals(made(made.doneBy()));
    }

    /** The event that charged or proposed it. */
    EventCriteria eventOf(AdjustmentFacts before) {
        return Boundary.eventsOf(
                wanted.book(),
                wanted.adjustment(),
                before.proposed() == null ? AdjustmentMade.class : AdjustmentProposed.class);
    }
}
