package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.Line;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.Tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as EN 16931 states it.
 *
 * @param quantity negative where the price would be (BR-27)
 * @param price without tax, never negative (BT-146)
 */
record StatedLine(Line line, Tax tax, BigDecimal quantity, BigDecimal price, BigDecimal net) {

    /** Of a price from which the tax was taken out: enough that no quantity shows it. */
    private static final int PRICE_DECIMALS = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static List<StatedLine> of(Sale sale) throws CannotState {
        List<StatedLine> lines = new ArrayList<>();
        for (Line line : sale.lines()) lines.add(of(line, sale.pricesIncludeTax()));
        return lines;
    }

    private static StatedLine of(Line line, boolean includesTax) throws CannotState {
        if (line.taxes().size() != 1) {
            throw new CannotState(
                    "BR-CO-4: a line has exactly one tax category, and \""
                            + line.description()
                            + "\" has "
                            + line.taxes().size());
        }
        Tax tax = line.taxes().getFirst();
        BigDecimal price = includesTax ? withoutTax(line.unitPrice(), tax) : line.unitPrice();
        boolean turned = price.signum() < 0;
        return new StatedLine(
                line,
                tax,
                plain(turned ? line.quantity().negate() : line.quantity()),
                plain(price.abs()),
                Stated.amount(line.net()));
    }

    private static BigDecimal withoutTax(BigDecimal price, Tax tax) {
        BigDecimal whole = HUNDRED.add(tax.ratePercent());
        return price.multiply(HUNDRED).divide(whole, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
