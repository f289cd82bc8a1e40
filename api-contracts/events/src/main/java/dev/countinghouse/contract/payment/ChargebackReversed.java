package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.Applied;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A chargeback was won: the bank gives its money back. What it had paid is paid again, where it is
 * still open.
 *
 * @param amount what was charged back, above zero
 * @param allocations applied at once, under numbers of their own
 */
public record ChargebackReversed(
        BookId book,
        ChargebackId chargeback,
        PaymentId payment,
        AccountId account,
        Money amount,
        LocalDate effectiveOn,
        List<Allocation> allocations)
        implements ChargebackEvent, PaymentEvent {

    public ChargebackReversed {
        allocations = List.copyOf(allocations);
    }

    private Applied applied() {
        return Applied.payment(payment, account, effectiveOn, allocations);
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(applied().concerns());
        concerns.add(chargeback);
        return Set.copyOf(concerns);
    }

    @Override
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(1 + 3 * allocations.size());
        movements.add(
                new Movement(
                        account,
                        payment,
                        MovementKind.CHARGEBACK_REVERSED,
                        payment,
                        amount.negated(),
                        effectiveOn,
                        null));
        movements.addAll(applied().movements());
        return movements;
    }
}
