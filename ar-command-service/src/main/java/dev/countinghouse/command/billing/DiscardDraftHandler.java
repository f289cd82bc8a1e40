package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DiscardDraftHandler {

    @CommandHandler
    Decision handle(DiscardDraft command, @InjectEntity Facts facts, EventAppender events) {
        DraftFacts draft = facts.of(DraftFacts.about(command.draft()));
        DraftDiscarded before = draft.discarded();
        if (before != null
                && before.discardedOn()
                        .equals(
                                command.leftOpen()
                                        .date(command.discardedOn(), before.discardedOn()))) {
            return Decision.already(command.book(), command.draft(), before);
        }
        DraftMade made = draft.requireStanding();
        events.append(
                new DraftDiscarded(
                        command.book(),
                        command.draft(),
                        made.account(),
                        draft.charges(),
                        command.reason(),
                        command.by(),
                        command.discardedOn()));
        return Decision.recorded(command.draft());
    }
}
