package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

/** Lets a proposed void of an invoice pass. */
@Needs(Permission.APPROVE)
public record ApproveVoid(BookId book, InvoiceId invoice, String approvedBy) {

    public ApproveVoid {
        Text.line(approvedBy, Limits.MAX_ACTOR, "the approver");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                InvoiceFacts.about(invoice),
                Voiding.proposals(invoice),
                BilledDraft.about(invoice));
    }
}
