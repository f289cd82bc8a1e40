package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DeclineVoidHandler {

    @CommandHandler
    Decision handle(DeclineVoid command, @InjectEntity Facts facts, EventAppender events) {
        InvoiceId id = command.invoice();
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(id));
        InvoiceIssued issued = invoice.requireKnown();
        if (invoice.voided() != null) throw new Rejection(SharedReason.INVOICE_VOID, id.value());
        VoidProposals proposals = facts.of(Voiding.proposals(id));
        if (proposals.declined() != null) {
            return Decision.already(command.book(), id, InvoiceVoidDeclined.class);
        }
        if (proposals.standing() == null) {
            throw new Rejection(InvoiceReason.VOID_NOT_PROPOSED, id.value());
        }
        events.append(
                new InvoiceVoidDeclined(
                        command.book(),
                        id,
                        issued.account(),
                        command.reason(),
                        command.declinedBy(),
                        command.declinedOn()));
        return Decision.recorded(id);
    }
}
