package dev.countinghouse.command.dispute;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

/** What is said after it was resolved is written down too. */
final class NoteDisputeHandler {

    @CommandHandler
    Decision handle(NoteDispute command, @InjectEntity Facts facts, EventAppender events) {
        DisputeFacts dispute = facts.of(DisputeFacts.about(command.dispute()));
        DisputeOpened opened = dispute.requireKnown();
        DisputeNoted before = dispute.entry(command.entry());
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.notedOn(), before.notedOn());
            if (!before.equals(command.event(opened, before.notedBy(), date))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.entry());
            }
            return Decision.already(command.book(), command.dispute(), before);
        }
        if (command.notedOn().isBefore(opened.openedOn())) {
            throw new Rejection(DisputeReason.PRECEDES_DISPUTE, opened.openedOn().toString());
        }
        events.append(command.event(opened, command.by(), command.notedOn()));
        return Decision.recorded(command.dispute());
    }
}
