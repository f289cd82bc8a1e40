package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All of a deposit came to its control total, and its items were posted as payments.
 *
 * @param total its control total, its batches' and its items' sum
 * @param payments one an item, in the order of the items
 */
public record DepositPosted(
        BookId book,
        DepositId deposit,
        BankAccountId bank,
        Money total,
        List<PaymentId> payments,
        String postedBy,
        LocalDate depositedOn)
        implements DepositEvent {

    public DepositPosted {
        payments = List.copyOf(payments);
    }

    @Override
    public LocalDate effectiveOn() {
        return depositedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(payments);
        concerns.add(deposit);
        concerns.add(bank);
        return Set.copyOf(concerns);
    }
}
