package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.TraceNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Money leaves: the credit is paid back.
 *
 * @param amount above zero
 * @param method how it is paid
 * @param reference the number of the check or transfer
 */
public record RefundIssued(
        BookId book,
        RefundId refund,
        CreditItem credit,
        Money amount,
        PaymentMethod method,
        @Nullable String reference,
        LocalDate issuedOn)
        implements RefundEvent, MoneyEvent {

    @Override
    public LocalDate effectiveOn() {
        return issuedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        TraceNumber trace = TraceNumber.of(method, reference);
        if (trace == null) return RefundEvent.concerns(this);
        Set<EntityId> concerns = new HashSet<>(RefundEvent.concerns(this));
        concerns.add(trace);
        return Set.copyOf(concerns);
    }

    @Override
    public List<Movement> movements() {
        return RefundEvent.moved(this, MovementKind.REFUNDED, amount);
    }
}
