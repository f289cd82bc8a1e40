package dev.countinghouse.command.note;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.note.NoteAdded;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Takes notes. */
public final class NoteHandler {

    @CommandHandler
    Decision handle(AddNote command, @InjectEntity Facts facts, EventAppender events) {
        NoteAdded before = facts.note(command.note());
        if (before != null) {
            if (!before.equals(command.event())) {
                throw new Rejection(Reason.ID_TAKEN, command.note().value());
            }
            return Decision.already(command.book(), command.note(), NoteAdded.class);
        }
        facts.account(command.account()).requireKnown();
        if (command.invoice() != null
                && !facts.invoice(command.invoice())
                        .requireKnown()
                        .account()
                        .equals(command.account())) {
            throw new Rejection(Reason.INVOICE_OF_ANOTHER_ACCOUNT, command.invoice().value());
        }
        events.append(command.event());
        return Decision.recorded(command.note());
    }
}
