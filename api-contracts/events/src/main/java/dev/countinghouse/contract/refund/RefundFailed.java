package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The money came back: the check was returned, the transfer refused. The credit is owed again.
 *
 * @param amount of the refund, above zero
 */
public record RefundFailed(
        BookId book,
        RefundId refund,
        CreditItem credit,
        Money amount,
        String reason,
        LocalDate failedOn)
        implements RefundEvent, MoneyEvent {

    @Override
    public LocalDate effectiveOn() {
        return failedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return RefundEvent.concerns(this);
    }

    @Override
    public List<Movement> movements() {
        return RefundEvent.moved(this, MovementKind.REFUND_FAILED, amount.negated());
    }
}
