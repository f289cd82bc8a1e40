package dev.countinghouse.contract.quote;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.item.ItemCode;

import java.math.BigDecimal;

/**
 * What a quote offers.
 *
 * @param unitPrice up to six decimals
 * @param amount quantity × unit price, rounded half up to the minor unit
 */
public record QuoteLine(
        ItemCode item,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount) {}
