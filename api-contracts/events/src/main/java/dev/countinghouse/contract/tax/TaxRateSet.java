package dev.countinghouse.contract.tax;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * From a date on, a tax is so high. What was delivered before keeps the rate of its day.
 *
 * @param jurisdiction who levies it, such as {@code US-NY}
 * @param ratePercent such as 8.875, up to six decimals
 */
public record TaxRateSet(
        BookId book,
        TaxCode tax,
        String jurisdiction,
        TaxCategory category,
        BigDecimal ratePercent,
        LocalDate setOn)
        implements MemoEvent {

    public static final int MAX_JURISDICTION = 60;

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(tax);
    }
}
