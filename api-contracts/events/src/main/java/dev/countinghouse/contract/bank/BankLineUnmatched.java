package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a line of the bank was matched with is something else.
 *
 * @param amount of the line
 * @param payments those that are free again
 */
public record BankLineUnmatched(
        BookId book,
        BankLineId line,
        BankAccountId bank,
        Money amount,
        List<PaymentId> payments,
        String reason,
        String unmatchedBy,
        LocalDate unmatchedOn)
        implements BankEvent {

    public static final int MAX_REASON = 500;

    public BankLineUnmatched {
        payments = List.copyOf(payments);
    }

    @Override
    public LocalDate effectiveOn() {
        return unmatchedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(payments);
        concerns.add(line);
        concerns.add(bank);
        return Set.copyOf(concerns);
    }
}
