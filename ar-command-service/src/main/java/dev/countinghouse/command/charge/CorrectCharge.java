package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Says what a charge should have been; what is left out stays.
 *
 * @param by who corrects it
 */
@Needs(Permission.ISSUE)
public record CorrectCharge(
        BookId book,
        ChargeId charge,
        @Nullable ItemCode item,
        @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable LocalDate chargedOn,
        String reason,
        String by) {

    public CorrectCharge {
        if (item == null && description == null && quantity == null && chargedOn == null) {
            throw new IllegalArgumentException("nothing is to be corrected");
        }
        if (description != null) {
            Text.block(description, InvoiceLine.MAX_DESCRIPTION, "the description");
        }
        if (quantity != null) {
            OrderedLine.requireDecimal(quantity);
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("the quantity must be above zero");
            }
        }
        if (chargedOn != null) Limits.date(chargedOn, "the date");
        Text.line(reason, ChargeCorrected.MAX_REASON, "the reason");
        Text.line(by, Limits.MAX_ACTOR, "who corrects it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, ChargeFacts.about(charge));
    }

    ChargeFacts.Content over(ChargeFacts.Content before) {
        return new ChargeFacts.Content(
                item == null ? before.item() : item,
                description == null ? before.description() : description,
                quantity == null ? before.quantity() : quantity,
                chargedOn == null ? before.chargedOn() : chargedOn);
    }
}
