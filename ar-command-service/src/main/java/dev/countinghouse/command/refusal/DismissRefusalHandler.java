package dev.countinghouse.command.refusal;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.refusal.RefusalDismissed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DismissRefusalHandler {

    @CommandHandler
    Decision handle(DismissRefusal command, @InjectEntity Facts facts, EventAppender events) {
        RefusalFacts refusal = facts.of(command.facts());
        if (!refusal.isRecorded()) {
            throw new Rejection(RefusalReason.REFUSAL_UNKNOWN, command.refusal().value());
        }
        if (refusal.isDismissed()) {
            return Decision.already(command.book(), command.refusal(), RefusalDismissed.class);
        }
        events.append(
                new RefusalDismissed(
                        command.book(),
                        command.refusal(),
                        command.reason(),
                        command.dismissedOn()));
        return Decision.recorded(command.refusal());
    }
}
