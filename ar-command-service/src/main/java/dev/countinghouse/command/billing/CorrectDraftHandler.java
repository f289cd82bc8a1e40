package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class CorrectDraftHandler {

    @CommandHandler
    Decision handle(CorrectDraft command, @InjectEntity Facts facts, EventAppender events) {
        DraftFacts draft = facts.of(DraftFacts.about(command.draft()));
        DraftMade made = draft.requireStanding();
        DraftLine line = draft.lines().get(command.line());
        DraftCorrected before = draft.corrected();
        if (before != null && isSame(command, before, line)) {
            return Decision.already(command.book(), command.draft(), before);
        }
        if (line == null) {
            throw new Rejection(BillingReason.DRAFT_LINE_UNKNOWN, Integer.toString(command.line()));
        }
        if (command.takenOut() && draft.lines().size() == 1) {
            throw new Rejection(BillingReason.LAST_DRAFT_LINE, command.draft().value());
        }
        events.append(
                new DraftCorrected(
                        command.book(),
                        command.draft(),
                        made.account(),
                        command.line(),
                        command.takenOut() ? null : command.over(line),
                        command.takenOut() ? line.charge() : null,
                        command.reason(),
                        command.by(),
                        command.correctedOn()));
        return Decision.recorded(command.draft());
    }

    /** Whether the last correction is what is asked for. */
    private static boolean isSame(
            CorrectDraft command, DraftCorrected before, @Nullable DraftLine line) {
        if (before.line() != command.line() || !before.reason().equals(command.reason())) {
            return false;
        }
        return command.takenOut()
                ? before.changed() == null
                : line != null && command.over(line).equals(before.changed());
    }
}
