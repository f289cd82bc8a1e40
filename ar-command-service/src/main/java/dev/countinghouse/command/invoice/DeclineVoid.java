package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Refuses a proposed void of an invoice. */
@Needs(Permission.APPROVE)
public record DeclineVoid(
        BookId book, InvoiceId invoice, String reason, String declinedBy, LocalDate declinedOn) {

    public DeclineVoid {
        Text.line(reason, InvoiceVoided.MAX_REASON, "the reason");
        Text.line(declinedBy, Limits.MAX_ACTOR, "who declines");
        Limits.date(declinedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, InvoiceFacts.about(invoice), Voiding.proposals(invoice));
    }
}
