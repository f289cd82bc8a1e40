package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.ReasonCode;

import org.jspecify.annotations.Nullable;

/**
 * What an invoice is paid short by.
 *
 * @param amount above zero
 * @param then write it off, leave it open, or open a dispute about it
 * @param reason of the dispute, as the payer says it; {@link ReasonCode#OTHER} if they do not
 */
public record Shortfall(Money amount, Treatment then, @Nullable ReasonCode reason) {

    public Shortfall {
        if (!then.takesShortfall()) {
            throw new IllegalArgumentException("a shortfall cannot be treated so: " + then);
        }
        if (reason != null && then != Treatment.DISPUTE) {
            throw new IllegalArgumentException("only a dispute has a reason");
        }
    }
}
