package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
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
        InvoiceVoidProposed before = Voiding.proposed(command.invoice(), facts);
        if (before != null && before.equals(proposal(command, issued, dateOf(command, before)))) {
            return Decision.already(command.book(), command.invoice(), InvoiceVoidProposed.class)
                    .withStatus(Decision.PROPOSED);
        }
        InvoiceVoided voided =
                Voiding.decide(
                        invoice, command.reason(), command.voidedOn(), facts, command.by().alone());
        if (!command.by().covers(issued.total(), facts)) {
            events.append(proposal(command, issued, command.voidedOn()));
            return Decision.recorded(command.invoice(), Decision.PROPOSED);
        }
        Voiding.record(voided, facts, events);
        return Decision.recorded(command.invoice());
    }

    private static Decision voidedBefore(VoidInvoice command, InvoiceVoided before) {
        LocalDate asked = command.leftOpen().date(command.voidedOn(), before.voidedOn());
        if (!asked.equals(before.voidedOn())) {
            throw new Rejection(SharedReason.INVOICE_VOID, command.invoice().value());
        }
        return Decision.already(command.book(), command.invoice(), before);
    }

    private static LocalDate dateOf(VoidInvoice command, InvoiceVoidProposed before) {
        return command.leftOpen().date(command.voidedOn(), before.voidedOn());
    }

    private static InvoiceVoidProposed proposal(
            VoidInvoice command, InvoiceIssued issued, LocalDate on) {
        return new InvoiceVoidProposed(
                command.book(),
                command.invoice(),
                issued.account(),
                issued.total(),
                command.reason(),
                on,
                command.by().person());
    }
}
