package dev.countinghouse.contract.tax;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A tax as it is worked out on one line.
 *
 * @param ratePercent zero where it is not levied
 * @param certificate of the exemption, if the account has one
 */
public record AppliedTax(
        TaxCode tax, TaxCategory category, BigDecimal ratePercent, @Nullable String certificate) {}
