package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * It was decided which open items a payment's unapplied money pays. What is applied follows in
 * events of its own; a later decision about the same payment takes this one's place.
 *
 * @param account the payer's
 * @param firstAllocation the number of the first allocation that was made; the decision's others
 *     follow it in their order. Absent if nothing was applied
 * @param decidedBy who sent it
 */
public record CashApplicationDecided(
        BookId book,
        PaymentId payment,
        AccountId account,
        CashDecision decision,
        @Nullable Integer firstAllocation,
        String decidedBy,
        LocalDate decidedOn)
        implements CashEvent {

    @Override
    public LocalDate effectiveOn() {
        return decidedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account, payment);
    }
}
