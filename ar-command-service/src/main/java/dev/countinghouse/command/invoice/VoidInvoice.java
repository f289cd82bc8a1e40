package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.InvoiceId;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Takes a whole invoice back, when nothing stands against it. */
public record VoidInvoice(BookId book, InvoiceId invoice, String reason, LocalDate voidedOn) {

    @TargetEntityId
    Scope scope() {
        return Scope.in(book).invoice(invoice).periodOf(voidedOn);
    }
}
