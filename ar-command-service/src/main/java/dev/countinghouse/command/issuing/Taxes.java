package dev.countinghouse.command.issuing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceLine.LineTax;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.invoice.TaxMethod.Rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out the taxes of one invoice, line after line, as its method says.
 *
 * <p>A tax that is rounded once for its rate is spread over the lines as it grows: a line gets what
 * the rounded sum rises by with it. So the shares add up to the tax, none is off by a whole unit,
 * and what is printed on the lines adds up to what is printed below them.
 *
 * <p>A tax within a price is the price × its percent ÷ (100 + all percents of the line); the net is
 * what is left, so that the customer owes the price agreed.
 */
final class Taxes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A share that no decimals can write is cut far behind every digit that could decide a
     * rounding, and a sum of such shares rounded in between, so that thirds make a whole again.
     */
    private static final int SHARE_DECIMALS = 40;

    private static final int SUM_DECIMALS = 30;

    private final TaxMethod method;
    private final Currency currency;
    private final RoundingMode direction;
    private final Map<Rate, BigDecimal> sums = new HashMap<>();

    Taxes(TaxMethod method, Currency currency) {
        this.method = method;
        this.currency = currency;
        direction =
                switch (method.direction()) {
                    case NEAREST -> RoundingMode.HALF_UP;
                    case UP -> RoundingMode.UP;
                    case DOWN -> RoundingMode.DOWN;
                };
    }

    /** A code at a percentage, however many zeros that was written with. */
    private record Rate(String code, BigDecimal percent) {
        static Rate of(OrderedLine.TaxRate tax) {
            return new Rate(tax.code(), tax.percent().stripTrailingZeros());
        }
    }

    /**
     * The next line with its amounts.
     *
     * @throws Rejection if one of them is too large
     */
    InvoiceLine priced(OrderedLine line) {
        Money amount = line.amount(currency);
        BigDecimal whole = HUNDRED;
        if (method.pricesIncludeTax()) {
            for (OrderedLine.TaxRate tax : line.taxes()) whole = whole.add(tax.percent());
        }
        Money net = amount;
        List<LineTax> taxes = new ArrayList<>(line.taxes().size());
        for (OrderedLine.TaxRate tax : line.taxes()) {
            Money taken = rounded(Rate.of(tax), exact(amount, tax.percent(), whole));
            taxes.add(
                    new LineTax(
                            tax.code(), tax.percent(), taken, tax.category(), tax.certificate()));
            if (method.pricesIncludeTax()) net = net.minus(taken);
        }
        return new InvoiceLine(
                line.description(),
                line.quantity(),
                line.unitPrice(),
                net,
                taxes,
                line.revenueAccount());
    }

    /** In minor units. */
    private static BigDecimal exact(Money amount, BigDecimal percent, BigDecimal whole) {
        return BigDecimal.valueOf(amount.minor())
                .multiply(percent)
                .divide(whole, SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private Money rounded(Rate rate, BigDecimal exact) {
        if (method.rounding() == Rounding.PER_LINE) return money(rounded(exact));
        BigDecimal before = sums.getOrDefault(rate, BigDecimal.ZERO);
        BigDecimal after = before.add(exact);
        sums.put(rate, after);
        return money(rounded(after).subtract(rounded(before)));
    }

    private BigDecimal rounded(BigDecimal minor) {
        return minor.setScale(SUM_DECIMALS, RoundingMode.HALF_EVEN).setScale(0, direction);
    }

    private Money money(BigDecimal minor) {
        if (minor.abs().compareTo(BigDecimal.valueOf(Limits.MAX_MINOR)) > 0) {
            throw new Rejection(SharedReason.AMOUNT_TOO_LARGE, minor.toPlainString());
        }
        return new Money(minor.longValueExact(), currency);
    }
}
