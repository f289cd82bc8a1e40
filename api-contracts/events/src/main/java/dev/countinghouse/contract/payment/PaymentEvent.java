package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;
import dev.countinghouse.contract.invoice.InvoiceId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens to money that came in. */
public sealed interface PaymentEvent extends MoneyEvent
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

    /** Money goes from the payment to each invoice; a discount lowers the invoice besides. */
    static List<Movement> applied(
            PaymentId payment, AccountId account, LocalDate on, List<Allocation> allocations) {
        List<Movement> movements = new ArrayList<>(3 * allocations.size());
        for (Allocation part : allocations) {
            Money amount = part.amount();
            InvoiceId invoice = part.invoice();
            movements.add(
                    new Movement(
                            account, payment, MovementKind.ALLOCATED, payment, amount, on, null));
            movements.add(
                    new Movement(
                            account,
                            invoice,
                            MovementKind.ALLOCATED,
                            payment,
                            amount.negated(),
                            on,
                            null));
            Money discount = part.discount();
            if (discount != null) {
                movements.add(
                        new Movement(
                                account,
                                invoice,
                                MovementKind.DISCOUNTED,
                                payment,
                                discount.negated(),
                                on,
                                null));
            }
        }
        return movements;
    }

    /** The opposite of {@link #applied}. */
    static List<Movement> takenBack(
            PaymentId payment, AccountId account, LocalDate on, List<Allocation> allocations) {
        return applied(payment, account, on, allocations).stream()
                .map(
                        moved ->
                                moved.takenBack(
                                        moved.kind() == MovementKind.DISCOUNTED
                                                ? MovementKind.DISCOUNT_REVERSED
                                                : MovementKind.ALLOCATION_REVERSED,
                                        on))
                .toList();
    }
}
