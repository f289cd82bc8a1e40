package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.invoice.InvoiceIssued;
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
        if (command.voidedOn().isBefore(issued.invoiceDate())) {
            throw new Rejection(SharedReason.PRECEDES_INVOICE, command.invoice().value());
        }
        if (invoice.isInUse() || invoice.openFrom(command.voidedOn()) < issued.total().minor()) {
            throw new Rejection(InvoiceReason.INVOICE_IN_USE, command.invoice().value());
        }
        facts.of(PeriodFacts.of(command.voidedOn())).requireOpen();
        events.append(
                new InvoiceVoided(
                        command.book(),
                        command.invoice(),
                        issued.account(),
                        issued.total(),
                        command.reason(),
                        command.voidedOn()));
        return Decision.recorded(command.invoice());
    }
}
