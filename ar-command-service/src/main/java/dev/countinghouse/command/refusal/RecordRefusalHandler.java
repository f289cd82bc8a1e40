package dev.countinghouse.command.refusal;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.refusal.ActionRefused;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RecordRefusalHandler {

    @CommandHandler
    Decision handle(RecordRefusal command, @InjectEntity Facts facts, EventAppender events) {
        if (facts.of(command.facts()).isRecorded()) {
            return Decision.already(command.book(), command.refusal(), ActionRefused.class);
        }
        events.append(command.event());
        return Decision.recorded(command.refusal());
    }
}
