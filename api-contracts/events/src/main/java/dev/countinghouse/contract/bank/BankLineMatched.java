package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the bank is accounted for.
 *
 * @param amount of the line: a payment is matched once with what came in, and once with what went
 *     back
 * @param payments whose money it is, or, of a return, was; none, and the note says what it is
 * @param note such as that it is the bank's fee, and where that is booked
 */
public record BankLineMatched(
        BookId book,
        BankLineId line,
        BankAccountId bank,
        Money amount,
        List<PaymentId> payments,
        @Nullable String note,
        String matchedBy,
        LocalDate matchedOn)
        implements BankEvent {

    public static final int MAX_PAYMENTS = 500;
    public static final int MAX_NOTE = 500;

    public BankLineMatched {
        payments = List.copyOf(payments);
    }

    @Override
    public LocalDate effectiveOn() {
        return matchedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>(payments);
        concerns.add(line);
        concerns.add(bank);
        return Set.copyOf(concerns);
    }
}
