package dev.countinghouse.command.charging;

import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Something that a draft bills, before its taxes are known. */
public record Billed(
        @Nullable ChargeId charge,
        ItemCode item,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount,
        LocalDate chargedOn) {

    /** A charge at its price. */
    public static Billed of(ChargeId charge, ChargeFacts.Content content, ChargePrice price) {
        return new Billed(
                charge,
                content.item(),
                content.description(),
                price.quantity(),
                price.unitPrice(),
                price.amount(),
                content.chargedOn());
    }
}
