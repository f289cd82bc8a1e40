package dev.countinghouse.command.charging;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Works a quantity out by the price that was chosen.
 *
 * @param steps are added to
 */
record Calculation(PriceSet price, PriceTier tier, List<String> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws Rejection if that is too large
     */
    ChargePrice of(BigDecimal quantity) {
        BigDecimal unit = unit();
        Money amount = OrderedLine.amount(quantity, unit, price.currency());
        Money minimum = price.minimum();
        if (minimum == null || quantity.signum() < 0 || amount.minor() >= minimum.minor()) {
            return new ChargePrice(price.price(), quantity, unit, amount, steps);
        }
        steps.add("at least %s, and not %s".formatted(minimum, amount));
        return new ChargePrice(
                price.price(), BigDecimal.ONE, minimum.toBigDecimal(), minimum, steps);
    }

    private BigDecimal unit() {
        BigDecimal unit = tier.unitPrice();
        steps.add(
                price.tiers().size() == 1
                        ? "one costs " + plain(unit)
                        : "from %s on, one costs %s".formatted(plain(tier.from()), plain(unit)));
        BigDecimal percent = price.discountPercent();
        if (percent == null) return unit;
        BigDecimal left =
                unit.multiply(HUNDRED.subtract(percent))
                        .divide(HUNDRED, InvoiceLine.MAX_DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        if (left.scale() < 0) left = left.setScale(0);
        steps.add("less %s %%: %s".formatted(plain(percent), plain(left)));
        return left;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
