package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class VoidInvoiceHandler {

    @CommandHandler
    Decision handle(VoidInvoice command, @InjectEntity Facts facts, EventAppender events) {
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(command.invoice()));
        InvoiceIssued issued = invoice.requireKnown();
        if (invoice.isVoid()) {
            return Decision.already(command.book(), command.invoice(), InvoiceVoided.class);
        }
        InvoiceVoidProposed wanted = proposal(command, issued);
        if (wanted.equals(Voiding.proposed(command.invoice(), facts))) {
            return Decision.already(command.book(), command.invoice(), InvoiceVoidProposed.class)
                    .withStatus(Decision.PROPOSED);
        }
        InvoiceVoided voided =
                Voiding.decide(
                        invoice, command.reason(), command.voidedOn(), facts, command.by().alone());
        if (!command.by().covers(issued.total(), facts)) {
            events.append(wanted);
            return Decision.recorded(command.invoice(), Decision.PROPOSED);
        }
        events.append(voided);
        return Decision.recorded(command.invoice());
    }

    private static InvoiceVoidProposed proposal(VoidInvoice command, InvoiceIssued issued) {
        return new InvoiceVoidProposed(
                command.book(),
                command.invoice(),
                issued.account(),
                issued.total(),
                command.reason(),
                command.voidedOn(),
                command.by().person());
    }
}
