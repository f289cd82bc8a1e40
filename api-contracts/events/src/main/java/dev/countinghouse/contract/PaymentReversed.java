package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The money did not stay: bounced, returned, charged back. The allocations that still stood are
 * taken back with it.
 *
 * @param amount the whole payment, above zero
 */
public record PaymentReversed(
        BookId book,
        PaymentId payment,
        AccountId account,
        Money amount,
        ReversalReason reason,
        @Nullable String note,
        LocalDate effectiveOn,
        List<Allocation> allocations)
        implements PaymentEvent {
    public static final int MAX_NOTE = 2_000;

    public PaymentReversed {
        allocations = List.copyOf(allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        return PaymentEvent.concerns(payment, account, allocations);
    }
}
