package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.List;

/**
 * Prices charges that wait, as far as prices count for them now.
 *
 * @param charges of the item
 * @param insists whether it is refused when no price counts for any of them
 */
@Needs(Permission.ISSUE)
public record PriceCharges(
        BookId book, ItemCode item, List<ChargeId> charges, LocalDate pricedOn, boolean insists) {

    public static final int MAX_CHARGES = 500;

    public PriceCharges {
        charges = charges.stream().distinct().toList();
        Limits.size(charges, 1, MAX_CHARGES, "the charges");
        Limits.date(pricedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, PriceFacts.of(item));
        charges.forEach(charge -> scope.and(ChargeFacts.about(charge)));
        return scope;
    }
}
