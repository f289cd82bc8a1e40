package dev.countinghouse.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens to money that came in. */
public sealed interface PaymentEvent extends ArEvent
        permits PaymentPosted, PaymentAllocated, AllocationReversed, PaymentReversed {
    PaymentId payment();

    AccountId account();

    /** Payment, account and every invoice that an allocation touches. */
    static Set<EntityId> concerns(
            PaymentId payment, AccountId account, List<Allocation> allocations) {
        return Stream.concat(
                        Stream.of(payment, account), allocations.stream().map(Allocation::invoice))
                .collect(Collectors.toUnmodifiableSet());
    }
}
