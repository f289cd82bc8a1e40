package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Something was delivered or done, and is to be billed; or came back.
 *
 * @param quantity up to six decimals; below zero for a return
 * @param reference the source's own number for it
 * @param returns the charge whose goods came back
 * @param recurring what it comes from, if it came by itself
 * @param price absent while there is none: it waits
 */
public record ChargeEntered(
        BookId book,
        ChargeId charge,
        AccountId account,
        ItemCode item,
        String description,
        BigDecimal quantity,
        LocalDate chargedOn,
        @Nullable String reference,
        @Nullable ChargeId returns,
        @Nullable RecurringChargeId recurring,
        @Nullable ChargePrice price,
        String enteredBy)
        implements ChargeEvent {

    public static final int MAX_REFERENCE = 100;

    @Override
    public LocalDate effectiveOn() {
        return chargedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(Set.of(charge, account));
        if (returns != null) concerns.add(returns);
        if (recurring != null) concerns.add(recurring);
        return Set.copyOf(concerns);
    }
}
