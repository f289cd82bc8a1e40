package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Takes a whole invoice back, when nothing stands against it, or proposes it.
 *
 * @param by who asks for it, and what they may change alone
 */
@Needs(Permission.ISSUE)
public record VoidInvoice(
        BookId book,
        InvoiceId invoice,
        String reason,
        LocalDate voidedOn,
        Authority by,
        LeftOpen leftOpen) {

    /** With its date given. */
    public VoidInvoice(
            BookId book, InvoiceId invoice, String reason, LocalDate voidedOn, Authority by) {
        this(book, invoice, reason, voidedOn, by, LeftOpen.NOTHING);
    }

    public VoidInvoice {
        Text.line(reason, InvoiceVoided.MAX_REASON, "the reason");
        Limits.date(voidedOn, "the date of the void");
    }

    @TargetEntityId
    Scope scope() {
        return by.scope(
                Scope.in(
                                book,
                                InvoiceFacts.about(invoice),
                                Voiding.proposals(invoice),
                                BilledDraft.about(invoice))
                        .and(PeriodFacts.of(voidedOn)));
    }
}
