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
 * A bank takes a part of a payment back, or all of it. What is not unapplied comes from the last
 * allocations; one that is needed only in part is taken back and its rest applied anew.
 *
 * @param amount what the bank took, above zero
 * @param code the scheme's reason, as {@link Returned#code} reads it
 * @param takenBack the allocations that do not stand any more
 * @param reapplied what is left of the last of them, under a number of its own; without a discount
 */
public record PaymentChargedBack(
        BookId book,
        ChargebackId chargeback,
        PaymentId payment,
        AccountId account,
        Money amount,
        @Nullable String code,
        @Nullable String note,
        LocalDate effectiveOn,
        List<Allocation> takenBack,
        List<Allocation> reapplied)
        implements ChargebackEvent, PaymentEvent {

    public PaymentChargedBack {
        takenBack = List.copyOf(takenBack);
        reapplied = List.copyOf(reapplied);
    }

    private Applied applied(List<Allocation> parts) {
        return Applied.payment(payment, account, effectiveOn, parts);
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(applied(takenBack).concerns());
        concerns.add(chargeback);
        return Set.copyOf(concerns);
    }

    @Override
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>(applied(takenBack).takenBack());
        movements.addAll(applied(reapplied).movements());
        movements.add(
                new Movement(
                        account,
                        payment,
                        MovementKind.CHARGED_BACK,
                        payment,
                        amount,
                        effectiveOn,
                        null));
        return movements;
    }
}
