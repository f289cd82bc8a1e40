package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Which differences do not need a person.
 *
 * @param side whether less or more is paid than is open
 * @param percent the most, of what is open of the items together
 * @param amount the most, for payments in its currency. With a percentage both must hold
 * @param then what is done with the difference
 */
public record Tolerance(
        Side side, @Nullable BigDecimal percent, @Nullable Money amount, Treatment then) {

    /** Which way a difference goes. */
    public enum Side {
        UNDER,
        OVER
    }

    public Tolerance {
        if (percent == null && amount == null) {
            throw new IllegalArgumentException("a tolerance has a percentage or an amount");
        }
        if (then.takesShortfall() != (side == Side.UNDER)) {
            throw new IllegalArgumentException(side + " cannot be treated so: " + then);
        }
    }
}
