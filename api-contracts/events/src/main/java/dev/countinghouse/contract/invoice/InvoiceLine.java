package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.tax.TaxCategory;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of an invoice with its computed amounts.
 *
 * @param quantity up to six decimals; negative for what is taken off
 * @param unitPrice in the invoice's currency, up to six decimals: a rate, not an amount
 * @param net quantity × unit price, rounded half up to the minor unit; without its taxes if the
 *     prices include them
 * @param revenueAccount the general-ledger account to credit, if not the book's usual one
 */
public record InvoiceLine(
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money net,
        List<LineTax> taxes,
        @Nullable String revenueAccount) {

    public static final int MAX_DESCRIPTION = 500;
    public static final int MAX_TAXES = 10;
    public static final int MAX_TAX_CODE = 40;
    public static final int MAX_REVENUE_ACCOUNT = 40;

    /** Of a quantity, a unit price or a rate. */
    public static final int MAX_DIGITS = 21;

    public static final int MAX_DECIMALS = 6;

    public InvoiceLine {
        taxes = List.copyOf(taxes);
    }

    public Money tax() {
        Money sum = Money.zero(net.currency());
        for (LineTax tax : taxes) sum = sum.plus(tax.amount());
        return sum;
    }

    /**
     * A tax on a line.
     *
     * @param code the tax's name, such as {@code NY-SALES}
     * @param ratePercent such as 8.875, up to six decimals
     * @param amount as the invoice's tax method says: the line's own tax, or its share of the tax
     *     that was rounded once for the rate
     * @param category why it has this rate; absent where nobody said so
     * @param certificate of the customer's exemption, if that is why
     */
    public record LineTax(
            String code,
            BigDecimal ratePercent,
            Money amount,
            @Nullable TaxCategory category,
            @Nullable String certificate) {

        /** One of which only the rate is known. */
        public LineTax(String code, BigDecimal ratePercent, Money amount) {
            this(code, ratePercent, amount, null, null);
        }
    }
}
