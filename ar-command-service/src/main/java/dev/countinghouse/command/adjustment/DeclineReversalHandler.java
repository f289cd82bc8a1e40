package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DeclineReversalHandler {

    @CommandHandler
    Decision handle(DeclineReversal command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentId id = command.adjustment();
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(id));
        AdjustmentMade made = adjustment.requireMade();
        if (adjustment.reversed() != null) {
            throw new Rejection(SharedReason.ADJUSTMENT_REVERSED, id.value());
        }
        if (adjustment.reversalDeclined() != null) {
            return Decision.already(command.book(), id, AdjustmentReversalDeclined.class);
        }
        if (adjustment.reversalProposed() == null) {
            throw new Rejection(AdjustmentReason.REVERSAL_NOT_PROPOSED, id.value());
        }
        events.append(
                new AdjustmentReversalDeclined(
                        command.book(),
                        id,
                        made.account(),
                        made.invoice(),
                        command.reason(),
                        command.declinedBy(),
                        command.declinedOn()));
        return Decision.recorded(id);
    }
}
