package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** One that is held already is held for the new reason, since its first day. */
final class HoldDraftHandler {

    @CommandHandler
    Decision handle(HoldDraft command, @InjectEntity Facts facts, EventAppender events) {
        DraftFacts draft = facts.of(DraftFacts.about(command.draft()));
        DraftMade made = draft.requireStanding();
        DraftHeld held = draft.held();
        if (held != null && held.reason().equals(command.reason())) {
            return Decision.already(command.book(), command.draft(), held);
        }
        events.append(
                new DraftHeld(
                        command.book(),
                        command.draft(),
                        made.account(),
                        command.reason(),
                        command.by(),
                        held == null ? command.heldOn() : held.heldOn()));
        return Decision.recorded(command.draft());
    }
}
