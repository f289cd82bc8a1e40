package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.RecurringChargeFacts;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Charges an account for an item again and again.
 *
 * @param description the item's, if it is left out
 * @param by who sets it
 */
@Needs(Permission.ISSUE)
public record SetRecurringCharge(
        BookId book,
        RecurringChargeId recurring,
        AccountId account,
        ItemCode item,
        @Nullable String description,
        BigDecimal quantity,
        Every every,
        LocalDate firstOn,
        @Nullable LocalDate until,
        String by,
        LeftOpen leftOpen) {

    public SetRecurringCharge {
        if (description != null) {
            Text.block(description, InvoiceLine.MAX_DESCRIPTION, "the description");
        }
        OrderedLine.requireDecimal(quantity);
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("the quantity must be above zero");
        }
        Limits.date(firstOn, "the first date");
        if (until != null) {
            Limits.date(until, "the last day");
            if (until.isBefore(firstOn)) {
                throw new IllegalArgumentException("the last day is before the first date");
            }
        }
        Text.line(by, Limits.MAX_ACTOR, "who sets it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                RecurringChargeFacts.about(recurring).toBeNew(),
                AccountFacts.about(account),
                ItemFacts.about(item));
    }

    RecurringChargeSet event(String itsDescription, LocalDate first, String person) {
        return new RecurringChargeSet(
                book,
                recurring,
                account,
                item,
                description == null ? itsDescription : description,
                quantity,
                every,
                first,
                until,
                person);
    }
}
