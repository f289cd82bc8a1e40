package dev.countinghouse.query.cash.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What an invoice lets the payer keep.
 *
 * @param until the last day on which it is taken as in time, days of grace included
 * @param whole for paying all of it, in minor units
 * @param total what the invoice came to
 */
public record Offer(LocalDate until, long whole, long total) {

    /** The most that paying so much in cash earns: its part of the offer, rounded once. */
    long earnedBy(long cash, LocalDate receivedOn) {
        if (receivedOn.isAfter(until) || cash <= 0 || whole >= total) return 0;
        if (cash >= total - whole) return whole;
        long discount =
                BigDecimal.valueOf(whole)
                        .multiply(BigDecimal.valueOf(cash))
                        .divide(BigDecimal.valueOf(total - whole), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return discount <= share(cash + discount) ? discount : discount - 1;
    }

    /** What settling so much earns. */
    private long share(long settled) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(settled))
                .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
