package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A charge is not to be billed.
 *
 * @param returns the charge that it gave back, which may be given back again
 */
public record ChargeCancelled(
        BookId book,
        ChargeId charge,
        AccountId account,
        @Nullable ChargeId returns,
        String reason,
        String cancelledBy,
        LocalDate cancelledOn)
        implements ChargeEvent {

    @Override
    public LocalDate effectiveOn() {
        return cancelledOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return returns == null ? Set.of(charge, account) : Set.of(charge, account, returns);
    }
}
