package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Enters what was delivered or done.
 *
 * @param description the item's, if it is left out
 * @param quantity below zero for what came back
 * @param returns the charge whose goods came back
 * @param by who enters it
 */
@Needs(Permission.ISSUE)
public record EnterCharge(
        BookId book,
        ChargeId charge,
        AccountId account,
        ItemCode item,
        @Nullable String description,
        BigDecimal quantity,
        LocalDate chargedOn,
        @Nullable String reference,
        @Nullable ChargeId returns,
        String by,
        LeftOpen leftOpen) {

    public EnterCharge {
        if (description != null) {
            Text.block(description, InvoiceLine.MAX_DESCRIPTION, "the description");
        }
        OrderedLine.requireDecimal(quantity);
        if (quantity.signum() == 0) throw new IllegalArgumentException("the quantity is zero");
        if (returns == null && quantity.signum() < 0) {
            throw new IllegalArgumentException("a return must name the charge that it returns");
        }
        if (returns != null && quantity.signum() > 0) {
            throw new IllegalArgumentException("the quantity of a return must be below zero");
        }
        Limits.date(chargedOn, "the date");
        if (reference != null) {
            Text.line(reference, ChargeEntered.MAX_REFERENCE, "the reference");
        }
        Text.line(by, Limits.MAX_ACTOR, "who enters it");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        ChargeFacts.about(charge).toBeNew(),
                        AccountFacts.about(account),
                        GroupFacts.of(account),
                        ItemFacts.about(item),
                        PriceFacts.of(item));
        return returns == null || returns.equals(charge)
                ? scope
                : scope.and(ChargeFacts.about(returns));
    }

    ChargeEntered event(
            String itsDescription, LocalDate on, @Nullable ChargePrice price, String person) {
        return new ChargeEntered(
                book,
                charge,
                account,
                item,
                description == null ? itsDescription : description,
                quantity,
                on,
                reference,
                returns,
                null,
                price,
                person);
    }

    /** Whether it asks for what was recorded, as far as it says. */
    boolean isSameAs(ChargeEntered before) {
        return before.equals(
                event(
                        before.description(),
                        leftOpen.date(chargedOn, before.chargedOn()),
                        before.price(),
                        before.enteredBy()));
    }
}
