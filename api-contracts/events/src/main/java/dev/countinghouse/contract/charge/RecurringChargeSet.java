package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An account is charged for an item again and again. Each charge is made when a billing run comes
 * to its date.
 *
 * @param until no charge is later; absent if there is no end yet
 */
public record RecurringChargeSet(
        BookId book,
        RecurringChargeId recurring,
        AccountId account,
        ItemCode item,
        String description,
        BigDecimal quantity,
        Every every,
        LocalDate firstOn,
        @Nullable LocalDate until,
        String setBy)
        implements RecurringChargeEvent {

    @Override
    public LocalDate effectiveOn() {
        return firstOn;
    }
}
