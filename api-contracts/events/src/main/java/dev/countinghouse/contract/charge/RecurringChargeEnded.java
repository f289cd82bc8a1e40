package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;

import java.time.LocalDate;

/**
 * A recurring charge ends.
 *
 * @param lastOn no charge is later
 */
public record RecurringChargeEnded(
        BookId book,
        RecurringChargeId recurring,
        AccountId account,
        LocalDate lastOn,
        String reason,
        String endedBy)
        implements RecurringChargeEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return lastOn;
    }
}
