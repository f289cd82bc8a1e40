package dev.countinghouse.command.view;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.view.ViewSaved;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SaveViewHandler {

    @CommandHandler
    Decision handle(SaveView command, @InjectEntity Facts facts, EventAppender events) {
        ViewFacts view = facts.of(command.facts());
        ViewSaved before = view.saved();
        if (before != null) {
            if (!before.owner().equals(command.by())) {
                throw new Rejection(SharedReason.ID_TAKEN, command.view().value());
            }
            boolean same = before.equals(command.event(before.savedOn()));
            if (same && !view.isRemoved()) {
                return Decision.already(command.book(), command.view(), ViewSaved.class);
            }
        }
        events.append(command.event(command.savedOn()));
        return Decision.recorded(command.view());
    }
}
