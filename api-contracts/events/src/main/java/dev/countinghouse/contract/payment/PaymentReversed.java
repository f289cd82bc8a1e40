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
import java.util.List;
import java.util.Set;

/**
 * The money did not stay: bounced, returned, charged back. The allocations that still stood are
 * taken back with it.
 *
 * @param amount what was left of the payment, above zero: the whole, less what was charged back
 * @param returned what its scheme said, if one returned it
 */
public record PaymentReversed(
        BookId book,
        PaymentId payment,
        AccountId account,
        Money amount,
        ReversalReason reason,
        @Nullable String note,
        LocalDate effectiveOn,
        List<Allocation> allocations,
        @Nullable Returned returned)
        implements PaymentEvent {
    public static final int MAX_NOTE = 2_000;

    /** One that no scheme gave a code. */
    public PaymentReversed(
            BookId book,
            PaymentId payment,
            AccountId account,
            Money amount,
            ReversalReason reason,
            @Nullable String note,
            LocalDate effectiveOn,
            List<Allocation> allocations) {
        this(book, payment, account, amount, reason, note, effectiveOn, allocations, null);
    }

    public PaymentReversed {
        allocations = List.copyOf(allocations);
    }

    private Applied applied() {
        return Applied.payment(payment, account, effectiveOn, allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        return applied().concerns();
    }

    @Override
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(applied().takenBack());
        movements.add(
                new Movement(
                        account,
                        payment,
                        MovementKind.PAYMENT_REVERSED,
                        payment,
                        amount,
                        effectiveOn,
                        null));
        return movements;
    }
}
