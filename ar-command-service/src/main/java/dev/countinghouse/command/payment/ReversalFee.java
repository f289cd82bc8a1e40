package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.ReturnRule;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What an account is charged for a payment that was taken back: an adjustment like any other, so
 * above the limit of who charges it, it is only proposed; the reversal itself does not wait. What
 * the book's rule charges, the book has let pass.
 *
 * @param by who charges it; nobody, if it is the book's rule
 */
record ReversalFee(AdjustmentProposed wanted, @Nullable Authority by) {

    /** Who lets pass what the book's rule charges. */
    static final String RULES = "the book's return rules";

    /**
     * What is asked for, or else what the rule says.
     *
     * @param rule of the code that the payment was returned with, if it has one
     * @param on the date of the reversal
     * @throws Rejection if what is asked for is in another currency than the payment
     */
    static @Nullable ReversalFee of(
            ReversePayment command, @Nullable ReturnRule rule, PaymentPosted posted, LocalDate on) {
        ReversePayment.Fee fee = command.fee();
        if (fee == null) return rule == null ? null : byRule(command, rule, posted, on);
        if (!fee.amount().currency().equals(posted.amount().currency())) {
            throw new Rejection(
                    SharedReason.CURRENCY_DIFFERS, fee.amount().currency().getCurrencyCode());
        }
        String person = fee.by().person();
        return new ReversalFee(
                wanted(command, fee.adjustment(), fee.amount(), person, posted, on), fee.by());
    }

    private static @Nullable ReversalFee byRule(
            ReversePayment command, ReturnRule rule, PaymentPosted posted, LocalDate on) {
        ReversePayment.Return returned = command.returned();
        Money fee = rule.fee();
        if (returned == null || fee == null) return null;
        if (!fee.currency().equals(posted.amount().currency())) return null;
        return new ReversalFee(
                wanted(command, returned.fee(), fee, returned.by(), posted, on), null);
    }

    private static AdjustmentProposed wanted(
            ReversePayment command,
            AdjustmentId id,
            Money amount,
            String person,
            PaymentPosted posted,
            LocalDate on) {
        ReversePayment.Return returned = command.returned();
        return new AdjustmentProposed(
                command.book(),
                id,
                posted.account(),
                null,
                AdjustmentKind.FEE,
                amount,
                false,
                "returned payment %s: %s"
                        .formatted(
                                command.payment(),
                                returned == null ? command.reason() : returned.code()),
                on,
                person);
    }

    boolean needsApproval(Facts facts) {
        return by != null && !by.covers(wanted.amount(), facts);
    }

    /**
     * @param waits for somebody's approval
     */
    AdjustmentEvent event(boolean waits) {
        if (waits) return wanted;
        return made(by == null ? DoneBy.approved(wanted.proposedBy(), RULES) : by.alone());
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
