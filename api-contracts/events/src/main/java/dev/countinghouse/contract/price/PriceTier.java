package dev.countinghouse.contract.price;

import java.math.BigDecimal;

/**
 * What one costs from a quantity on; the whole quantity costs that.
 *
 * @param from zero or above, up to six decimals
 * @param unitPrice up to six decimals: a rate, not an amount
 */
public record PriceTier(BigDecimal from, BigDecimal unitPrice) {}
