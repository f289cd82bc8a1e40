package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DeclineAdjustmentHandler {

    @CommandHandler
    Decision handle(DeclineAdjustment command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(command.adjustment()));
        if (adjustment.made() != null) {
            throw new Rejection(AdjustmentReason.ADJUSTMENT_MADE, command.adjustment().value());
        }
        AdjustmentProposed proposed = adjustment.requireProposed();
        if (adjustment.declined() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentDeclined.class);
        }
        events.append(
                new AdjustmentDeclined(
                        command.book(),
                        command.adjustment(),
                        proposed.account(),
                        proposed.invoice(),
                        command.reason(),
                        command.declinedBy(),
                        command.declinedOn()));
        return Decision.recorded(command.adjustment());
    }
}
