package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.ReasonCode;

import org.jspecify.annotations.Nullable;

/**
 * What an advice says about one document.
 *
 * @param document its number as the payer wrote it: ours, or of their order
 * @param amount what of the payment is for it; below zero for a credit that they took
 * @param discount the discount that they took, above zero
 * @param deduction what else they did not pay, above zero
 * @param reason why they deducted it
 */
public record RemittanceLine(
        String document,
        Money amount,
        @Nullable Money discount,
        @Nullable Money deduction,
        @Nullable ReasonCode reason,
        @Nullable String text) {

    public static final int MAX_DOCUMENT = 100;
    public static final int MAX_TEXT = 200;
}
