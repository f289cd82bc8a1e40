package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A tax that lines bear.
 *
 * @param name what it is called on paper, such as {@code NY-SALES}; the language's word for VAT if
 *     absent
 * @param reason why it is not charged, in words (BT-120); the language's usual words if absent
 */
public record Tax(
        TaxCategory category,
        BigDecimal ratePercent,
        @Nullable String name,
        @Nullable String reason) {

    public Tax {
        ratePercent = plain(ratePercent);
        if (ratePercent.signum() < 0) throw new IllegalArgumentException("a rate is not negative");
        if (!category.isTaxed() && ratePercent.signum() != 0) {
            throw new IllegalArgumentException("only the standard category has a rate");
        }
    }

    public static Tax standard(String ratePercent) {
        return new Tax(TaxCategory.STANDARD, new BigDecimal(ratePercent), null, null);
    }

    public static Tax none(TaxCategory category, @Nullable String reason) {
        return new Tax(category, BigDecimal.ZERO, null, reason);
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What was charged on what, for one tax. */
    public record Share(Tax tax, Money taxable, Money amount) {}
}
