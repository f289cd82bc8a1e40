package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A step of a ladder.
 *
 * @param name as the notice is headed, such as {@code Second reminder}
 * @param days from the due date on; below zero it comes before that
 * @param fee what each item of this step is charged, in accounts of its currency
 * @param feePercent what each item of this step is charged, of what is overdue of it
 * @param interest whether the interest that has come up is charged, by the book's rule
 * @param template which text of the book's it has, if not the usual one of its step
 * @param nextAction what somebody does when it has no effect
 */
public record DunningLevel(
        String name,
        int days,
        DunningChannel channel,
        @Nullable Money fee,
        @Nullable BigDecimal feePercent,
        boolean interest,
        @Nullable String template,
        @Nullable String nextAction) {

    public static final int MAX_NAME = 100;
    public static final int MAX_TEMPLATE = 40;
    public static final int MAX_NEXT_ACTION = 200;
    public static final int MIN_DAYS = -365;
    public static final int MAX_DAYS = 3_650;

    /** The fee for an item: both kinds together; rounded half up. */
    public Money feeOn(Money overdue) {
        Money sum = Money.zero(overdue.currency());
        if (fee != null && fee.currency().equals(overdue.currency())) sum = sum.plus(fee);
        if (feePercent == null) return sum;
        BigDecimal part =
                BigDecimal.valueOf(overdue.minor())
                        .multiply(feePercent)
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP);
        return sum.plus(new Money(part.longValueExact(), overdue.currency()));
    }
}
