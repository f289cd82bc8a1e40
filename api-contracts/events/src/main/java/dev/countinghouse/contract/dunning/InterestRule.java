package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What late payment costs, by the law or the contract: simple interest on what is overdue, never on
 * interest or fees.
 *
 * @param name whose law or which contract, such as {@code BGB 288 (2)}
 * @param annualPercent the whole rate of a year, a reference rate included
 * @param daysInYear into how many days the rate is divided: 360 or 365
 * @param fixedSum what an invoice is charged once, with the first interest, in accounts of its
 *     currency (Directive 2011/7/EU, article 6: 40 EUR)
 */
public record InterestRule(
        String name, BigDecimal annualPercent, int daysInYear, @Nullable Money fixedSum) {

    public static final int MAX_NAME = 100;

    public InterestRule {
        if (daysInYear != 360 && daysInYear != 365) {
            throw new IllegalArgumentException("a year has 360 or 365 days");
        }
    }
}
