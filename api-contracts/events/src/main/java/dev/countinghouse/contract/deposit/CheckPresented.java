package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;
import java.util.Set;

/**
 * A check came another way than in a deposit of ours, in a file of a lockbox say.
 *
 * @param payment that it is
 */
public record CheckPresented(
        BookId book,
        PaymentId payment,
        String routing,
        String bankAccount,
        String number,
        Money amount,
        LocalDate presentedOn)
        implements MemoEvent {

    /** The check itself. */
    public PresentedCheck check() {
        return PresentedCheck.of(routing, bankAccount, number, amount, presentedOn);
    }

    @Override
    public LocalDate effectiveOn() {
        return presentedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(payment, check());
    }
}
