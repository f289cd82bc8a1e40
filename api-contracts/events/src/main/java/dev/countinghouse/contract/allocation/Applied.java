package dev.countinghouse.contract.allocation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What allocations of one credit item concern and move, said once for all events that have them.
 *
 * @param credit the item whose money or credit it is
 * @param account whose the credit item is
 * @param on from when it counts
 * @param kind how what moves is called
 * @param back how it is called when it is taken back
 */
public record Applied(
        EntityId credit,
        AccountId account,
        LocalDate on,
        List<Allocation> allocations,
        MovementKind kind,
        MovementKind back) {

    /** Of a payment's money. */
    public static Applied payment(
            EntityId payment, AccountId account, LocalDate on, List<Allocation> allocations) {
        return new Applied(
                payment,
                account,
                on,
                allocations,
                MovementKind.ALLOCATED,
                MovementKind.ALLOCATION_REVERSED);
    }

    /** Of a credit that stands on an account. */
    static Applied credit(
            EntityId adjustment, AccountId account, LocalDate on, List<Allocation> allocations) {
        return new Applied(
                adjustment,
                account,
                on,
                allocations,
                MovementKind.CREDIT_ALLOCATED,
                MovementKind.CREDIT_ALLOCATION_REVERSED);
    }

    /**
     * The credit item, every debit item, the plan if it is a part of one, and the accounts of both.
     */
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = HashSet.newHashSet(2 + allocations.size());
        concerns.add(credit);
        concerns.add(account);
        for (Allocation part : allocations) {
            concerns.add(part.item());
            if (part.part() != null) concerns.add(part.part().plan());
            concerns.add(part.accountOr(account));
        }
        return Set.copyOf(concerns);
    }

    /** From the credit item to each debit item; a discount lowers the debit item besides. */
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(3 * allocations.size());
        for (Allocation part : allocations) {
            Money amount = part.amount();
            movements.add(moved(account, credit, kind, amount));
            AccountId of = part.accountOr(account);
            movements.add(settled(of, part, kind, amount.negated()));
            Money discount = part.discount();
            if (discount != null) {
                movements.add(settled(of, part, MovementKind.DISCOUNTED, discount.negated()));
            }
        }
        return movements;
    }

    private Movement moved(AccountId of, EntityId item, MovementKind why, Money amount) {
        return new Movement(of, item, why, credit, amount, on, null);
    }

    private Movement settled(AccountId of, Allocation part, MovementKind why, Money amount) {
        return new Movement(of, part.item(), why, credit, amount, on, null, part.installment());
    }

    /** The opposite of {@link #movements}. */
    public List<Movement> takenBack() {
        return movements().stream()
                .map(
                        moved ->
                                moved.takenBack(
                                        moved.kind() == MovementKind.DISCOUNTED
                                                ? MovementKind.DISCOUNT_REVERSED
                                                : back,
                                        on))
                .toList();
    }
}
