package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Changes a line of a draft, or takes it out; what is left out of a change stays.
 *
 * @param line its number, from 1
 * @param takenOut whether it is taken out; its charge is free then
 * @param by who corrects it
 */
@Needs(Permission.ISSUE)
public record CorrectDraft(
        BookId book,
        DraftId draft,
        int line,
        boolean takenOut,
        @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        String reason,
        LocalDate correctedOn,
        String by) {

    public CorrectDraft {
        boolean changes = description != null || quantity != null || unitPrice != null;
        if (takenOut == changes) {
            throw new IllegalArgumentException("take the line out, or say what changes on it");
        }
        if (description != null) {
            Text.block(description, InvoiceLine.MAX_DESCRIPTION, "the description");
        }
        if (quantity != null) OrderedLine.requireDecimal(quantity);
        if (unitPrice != null) OrderedLine.requireDecimal(unitPrice);
        Text.line(reason, DraftHeld.MAX_REASON, "the reason");
        Limits.date(correctedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who corrects it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DraftFacts.about(draft));
    }

    /**
     * @throws Rejection if it comes to too much
     */
    DraftLine over(DraftLine before) {
        BigDecimal many = quantity == null ? before.quantity() : quantity;
        BigDecimal unit = unitPrice == null ? before.unitPrice() : unitPrice;
        return new DraftLine(
                before.charge(),
                before.item(),
                description == null ? before.description() : description,
                many,
                unit,
                OrderedLine.amount(many, unit, before.amount().currency()),
                before.chargedOn(),
                before.taxes(),
                before.revenueAccount());
    }
}
