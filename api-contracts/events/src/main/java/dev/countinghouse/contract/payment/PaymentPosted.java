package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.Applied;

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
 * @param movedFrom the payment whose money it is, if it was posted elsewhere before
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
        List<Allocation> allocations,
        @Nullable PaymentId movedFrom)
        implements PaymentEvent {

    /** The most items one posting or allocation may be spread over. */
    public static final int MAX_ALLOCATIONS = 1_000;

    public static final int MAX_REMITTANCE = 2_000;

    /** Money that was posted nowhere before. */
    public PaymentPosted(
            BookId book,
            PaymentId payment,
            AccountId account,
            Money amount,
            PaymentMethod method,
            LocalDate receivedOn,
            LocalDate effectiveOn,
            @Nullable String reference,
            @Nullable String remittance,
            List<Allocation> allocations) {
        this(
                book,
                payment,
                account,
                amount,
                method,
                receivedOn,
                effectiveOn,
                reference,
                remittance,
                allocations,
                null);
    }

    public PaymentPosted {
        allocations = List.copyOf(allocations);
    }

    private Applied applied() {
        return Applied.payment(payment, account, effectiveOn, allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(applied().concerns());
        if (reference != null) concerns.add(new PaymentReference(account, method, reference));
        TraceNumber trace = TraceNumber.of(method, reference);
        if (trace != null) concerns.add(trace);
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
        movements.addAll(applied().movements());
        return movements;
    }
}
