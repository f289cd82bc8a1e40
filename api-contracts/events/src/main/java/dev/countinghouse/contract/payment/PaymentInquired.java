package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A bank asks about a payment. An inquiry is no chargeback: nothing moves.
 *
 * @param amount what it asks about, above zero
 * @param code the scheme's reason, as {@link Returned#code} reads it
 */
public record PaymentInquired(
        BookId book,
        ChargebackId chargeback,
        PaymentId payment,
        AccountId account,
        Money amount,
        @Nullable String code,
        @Nullable String note,
        LocalDate inquiredOn)
        implements ChargebackEvent, MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return inquiredOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(chargeback, payment, account);
    }
}
