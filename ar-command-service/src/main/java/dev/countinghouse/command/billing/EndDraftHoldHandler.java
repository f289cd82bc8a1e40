package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.billing.DraftHoldEnded;
import dev.countinghouse.contract.billing.DraftMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class EndDraftHoldHandler {

    @CommandHandler
    Decision handle(EndDraftHold command, @InjectEntity Facts facts, EventAppender events) {
        DraftFacts draft = facts.of(DraftFacts.about(command.draft()));
        DraftMade made = draft.requireKnown();
        DraftHoldEnded before = draft.holdEnded();
        if (before != null && before.reason().equals(command.reason())) {
            return Decision.already(command.book(), command.draft(), before);
        }
        draft.requireStanding();
        if (draft.held() == null) {
            throw new Rejection(BillingReason.DRAFT_NOT_HELD, command.draft().value());
        }
        events.append(
                new DraftHoldEnded(
                        command.book(),
                        command.draft(),
                        made.account(),
                        command.reason(),
                        command.by(),
                        command.endedOn()));
        return Decision.recorded(command.draft());
    }
}
