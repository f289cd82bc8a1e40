package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Money came in from an account. What is not allocated is unapplied cash.
 *
 * @param amount above zero
 * @param receivedOn when the money arrived
 * @param effectiveOn from when it counts in the books, usually the same day
 * @param reference the payer's or bank's own name for it, unique per account and method
 * @param remittance what the payer wrote about it
 * @param allocations applied at once, effective on the same day
 */
public record PaymentPosted(
        BookId book,
        PaymentId payment,
        AccountId account,
        Money amount,
        PaymentMethod method,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        @Nullable String reference,
        @Nullable String remittance,
        List<Allocation> allocations)
        implements PaymentEvent {

    /** The most invoices one posting or allocation may be spread over. */
    public static final int MAX_ALLOCATIONS = 1_000;

    public static final int MAX_REMITTANCE = 2_000;

    public PaymentPosted {
        allocations = List.copyOf(allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns =
                new HashSet<>(PaymentEvent.concerns(payment, account, allocations));
        if (reference != null) concerns.add(new PaymentReference(account, method, reference));
        return Set.copyOf(concerns);
    }

    @Override
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(1 + 3 * allocations.size());
        movements.add(
                new Movement(
                        account,
                        payment,
                        MovementKind.PAID,
                        payment,
                        amount.negated(),
                        effectiveOn,
                        effectiveOn));
        movements.addAll(PaymentEvent.applied(payment, account, effectiveOn, allocations));
        return movements;
    }
}
