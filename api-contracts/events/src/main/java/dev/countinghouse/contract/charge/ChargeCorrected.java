package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * A charge that is on no draft yet is this instead, and priced anew.
 *
 * @param price absent while there is none: it waits
 */
public record ChargeCorrected(
        BookId book,
        ChargeId charge,
        AccountId account,
        ItemCode item,
        String description,
        BigDecimal quantity,
        LocalDate chargedOn,
        @Nullable ChargePrice price,
        String reason,
        String correctedBy)
        implements ChargeEvent {

    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return chargedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(charge, account);
    }
}
