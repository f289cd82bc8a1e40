package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

final class ReversePaymentHandler {

    @CommandHandler
    Decision handle(ReversePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireKnown();
        PaymentReversed before = payment.reversed();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.effectiveOn(), before.effectiveOn());
            return reversedBefore(command, ReversalFee.of(command, posted, date), facts);
        }
        ReversalFee fee = ReversalFee.of(command, posted, command.effectiveOn());
        PaymentReversed reversed =
                Reversal.of(payment, command.reason(), command.note(), command.effectiveOn());
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        if (fee != null && charged(fee, facts).isKnown()) {
            throw new Rejection(SharedReason.ID_TAKEN, fee.wanted().adjustment().value());
        }
        // before anything is appended, for what is appended counts for the day at once
        boolean waits = fee != null && fee.needsApproval(facts);
        events.append(reversed);
        if (fee == null) return Decision.recorded(command.payment());
        events.append(fee.event(waits));
        return waits
                ? Decision.recorded(command.payment(), Decision.PROPOSED)
                : Decision.recorded(command.payment());
    }

    private static AdjustmentFacts charged(ReversalFee fee, Facts facts) {
        return facts.of(AdjustmentFacts.about(fee.wanted().adjustment()));
    }

    /**
     * A repeat is answered as before; one that asks for a fee that was never charged is not one.
     */
    private static Decision reversedBefore(
            ReversePayment command, @Nullable ReversalFee fee, Facts facts) {
        EventCriteria reversal =
                Boundary.eventsOf(command.book(), command.payment(), PaymentReversed.class);
        if (fee == null) return Decision.already(command.payment(), reversal, event -> true);
        AdjustmentFacts charged = charged(fee, facts);
        if (!fee.isSame(charged)) {
            throw new Rejection(SharedReason.PAYMENT_REVERSED, command.payment().value());
        }
        Decision before =
                Decision.already(
                        command.payment(),
                        Boundary.anyOf(reversal, fee.eventOf(charged)),
                        event -> true);
        return charged.proposed() == null ? before : before.withStatus(Decision.PROPOSED);
    }
}
