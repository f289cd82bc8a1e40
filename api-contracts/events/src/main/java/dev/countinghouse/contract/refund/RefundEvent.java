package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What happens to a refund. Only when money leaves, and when it comes back, the subledger moves; so
 * the family itself is neither money nor memo.
 */
public sealed interface RefundEvent
        permits RefundRequested, RefundApproved, RefundCancelled, RefundIssued, RefundFailed {

    BookId book();

    RefundId refund();

    CreditItem credit();

    LocalDate effectiveOn();

    /** The refund, the credit and its account. */
    static Set<EntityId> concerns(RefundEvent event) {
        return Set.of(event.refund(), event.credit().item(), event.credit().account());
    }

    /** The credit changes by an amount: above zero, it is less. */
    static List<Movement> moved(RefundEvent event, MovementKind kind, Money amount) {
        return List.of(
                new Movement(
                        event.credit().account(),
                        event.credit().item(),
                        kind,
                        event.refund(),
                        amount,
                        event.effectiveOn(),
                        null));
    }
}
