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

import java.time.LocalDate;

final class VoidInvoiceHandler {

    @CommandHandler
    Decision handle(VoidInvoice command, @InjectEntity Facts facts, EventAppender events) {
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(command.invoice()));
        InvoiceIssued issued = invoice.requireKnown();
        if (invoice.voided() != null) return voidedBefore(command, invoice.voided());
        if (command.voidedOn().isBefore(issued.invoiceDate())) {
            throw new Rejection(SharedReason.PRECEDES_INVOICE, command.invoice().value());
        }
        // exactly its total on each day from then on, so that it is zero on each when it is void
        if (invoice.isInUse() || !invoice.isOpenThroughout(command.voidedOn(), issued.total())) {
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

    private static Decision voidedBefore(VoidInvoice command, InvoiceVoided before) {
        LocalDate asked = command.leftOpen().date(command.voidedOn(), before.voidedOn());
        if (!asked.equals(before.voidedOn())) {
            throw new Rejection(SharedReason.INVOICE_VOID, command.invoice().value());
        }
        return Decision.already(command.book(), command.invoice(), before);
    }
}
