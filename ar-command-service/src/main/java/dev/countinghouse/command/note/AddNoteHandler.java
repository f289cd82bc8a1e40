package dev.countinghouse.command.note;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.note.NoteAdded;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class AddNoteHandler {

    @CommandHandler
    Decision handle(AddNote command, @InjectEntity Facts facts, EventAppender events) {
        NoteAdded before = facts.of(Recorded.about(command.note(), NoteAdded.class)).first();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.notedOn(), before.effectiveOn());
            if (!before.equals(command.event(date))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.note().value());
            }
            return Decision.already(command.book(), command.note(), NoteAdded.class);
        }
        facts.of(AccountFacts.about(command.account())).requireKnown();
        if (command.invoice() != null) requireOwn(command, command.invoice(), facts);
        events.append(command.event(command.notedOn()));
        return Decision.recorded(command.note());
    }

    private static void requireOwn(AddNote command, InvoiceId invoice, Facts facts) {
        InvoiceIssued issued = facts.of(Recorded.about(invoice, InvoiceIssued.class)).first();
        if (issued == null) throw new Rejection(SharedReason.INVOICE_UNKNOWN, invoice.value());
        if (!issued.account().equals(command.account())) {
            throw new Rejection(SharedReason.INVOICE_OF_ANOTHER_ACCOUNT, invoice.value());
        }
    }
}
