package dev.countinghouse.command.issuing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.tax.TaxCategory;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A line as it is asked for: rates and quantity; its amounts are computed, never trusted. */
public record OrderedLine(
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        List<TaxRate> taxes,
        @Nullable String revenueAccount) {

    public OrderedLine {
        Text.block(description, InvoiceLine.MAX_DESCRIPTION, "a line's description");
        decimal(quantity, "a quantity");
        decimal(unitPrice, "a unit price");
        taxes = List.copyOf(taxes);
        Limits.size(taxes, 0, InvoiceLine.MAX_TAXES, "a line's taxes");
        if (revenueAccount != null) {
            Text.line(revenueAccount, InvoiceLine.MAX_REVENUE_ACCOUNT, "a revenue account");
        }
    }

    /** A tax to work out, on top of the line's amount or within it. */
    public record TaxRate(
            String code,
            BigDecimal percent,
            @Nullable TaxCategory category,
            @Nullable String certificate) {

        private static final BigDecimal MAX_PERCENT = BigDecimal.valueOf(1_000);

        /** One of which only the rate is known. */
        public TaxRate(String code, BigDecimal percent) {
            this(code, percent, null, null);
        }

        public TaxRate {
            Text.line(code, InvoiceLine.MAX_TAX_CODE, "a tax code");
            decimal(percent, "a tax percentage");
            if (percent.signum() < 0 || percent.compareTo(MAX_PERCENT) > 0) {
                throw new IllegalArgumentException(
                        "a tax percentage must be from 0 to " + MAX_PERCENT);
            }
        }
    }

    /**
     * @throws IllegalArgumentException if it has more digits than a quantity, a price or a rate may
     */
    public static void requireDecimal(BigDecimal number) {
        decimal(number, "it");
    }

    private static void decimal(BigDecimal number, String what) {
        if (number.scale() < 0
                || number.scale() > InvoiceLine.MAX_DECIMALS
                || number.precision() > InvoiceLine.MAX_DIGITS) {
            throw new IllegalArgumentException(
                    what
                            + " must have at most "
                            + InvoiceLine.MAX_DIGITS
                            + " digits, "
                            + InvoiceLine.MAX_DECIMALS
                            + " of them decimals");
        }
    }

    /**
     * Quantity × unit price, rounded half up to the minor unit.
     *
     * @throws Rejection if that is too large
     */
    Money amount(Currency currency) {
        return amount(quantity, unitPrice, currency);
    }

    /** The same of what is no line yet. */
    public static Money amount(BigDecimal quantity, BigDecimal unitPrice, Currency currency) {
        BigDecimal amount = quantity.multiply(unitPrice);
        BigDecimal most = BigDecimal.valueOf(Limits.MAX_MINOR, Currencies.decimals(currency));
        if (amount.abs().compareTo(most) > 0) {
            throw new Rejection(SharedReason.AMOUNT_TOO_LARGE, amount.toPlainString());
        }
        return Money.rounded(amount, currency);
    }
}
