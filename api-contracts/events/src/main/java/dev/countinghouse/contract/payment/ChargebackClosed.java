package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** An inquiry was answered, or a chargeback lost: nothing moves, and nothing more is expected. */
public record ChargebackClosed(
        BookId book,
        ChargebackId chargeback,
        PaymentId payment,
        AccountId account,
        @Nullable String note,
        LocalDate closedOn)
        implements ChargebackEvent, MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return closedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(chargeback, payment, account);
    }
}
