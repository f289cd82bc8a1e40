package dev.countinghouse.command.view;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class RemoveViewHandler {

    @CommandHandler
    Decision handle(RemoveView command, @InjectEntity Facts facts, EventAppender events) {
        ViewFacts view = facts.of(command.facts());
        requireOwn(view.saved(), command);
        if (view.isRemoved()) {
            return Decision.already(command.book(), command.view(), ViewRemoved.class);
        }
        events.append(new ViewRemoved(command.book(), command.view(), command.removedOn()));
        return Decision.recorded(command.view());
    }

    /** Who is not shown a view is not told of it either. */
    private static void requireOwn(@Nullable ViewSaved saved, RemoveView command) {
        String view = command.view().value();
        if (saved != null && saved.owner().equals(command.by())) return;
        if (saved == null || !saved.shared()) {
            throw new Rejection(ViewReason.VIEW_UNKNOWN, view);
        }
        throw new Rejection(ViewReason.VIEW_OF_ANOTHER, view).with("owner", saved.owner());
    }
}
