package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.price.PriceId;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a charge costs, and why.
 *
 * @param price the price that was chosen; of a return that of what is returned
 * @param quantity as it is billed: one where the price's minimum is
 * @param unitPrice as it is billed, up to six decimals
 * @param amount quantity × unit price, rounded half up to the minor unit
 * @param steps how it was found, in words, one after the other
 */
public record ChargePrice(
        PriceId price,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount,
        List<String> steps) {

    public ChargePrice {
        steps = List.copyOf(steps);
    }
}
