package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.adjustment.AdjustmentId;

import org.jspecify.annotations.Nullable;

/**
 * What a scheme said when it returned a payment.
 *
 * @param code the scheme's own: {@code R01} of ACH, a bank's reason on a check, a card's reason
 * @param resubmittable the money may be asked for again, by the book's rule for the code
 * @param fee what the account is charged for it, if it is
 */
public record Returned(String code, boolean resubmittable, @Nullable AdjustmentId fee) {

    private static final int MAX_CODE = 10;

    /** Reads a code: capitals, digits and points. */
    public static String code(String text) {
        boolean plain =
                text.chars()
                        .allMatch(
                                c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.');
        if (text.isEmpty() || text.length() > MAX_CODE || !plain) {
            throw new IllegalArgumentException(
                    "must be 1 to " + MAX_CODE + " capitals, digits and points, such as R01");
        }
        return text;
    }
}
