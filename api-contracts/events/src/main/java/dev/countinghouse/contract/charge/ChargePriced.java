package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** A charge that waited for a price has one. */
public record ChargePriced(
        BookId book, ChargeId charge, AccountId account, ChargePrice price, LocalDate pricedOn)
        implements ChargeEvent {

    @Override
    public LocalDate effectiveOn() {
        return pricedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(charge, account);
    }
}
