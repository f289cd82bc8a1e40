package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A line stood on a bank's statement. It is recorded once, on however many statements it stands.
 *
 * @param line derived from what the bank calls it: whoever reads it again gets the same
 * @param statement the first one that had it
 * @param payment what was posted of it, and so is matched with it from the beginning
 */
public record BankLineRecorded(
        BookId book,
        BankLineId id,
        BankAccountId bank,
        BankStatementId statement,
        BankLine line,
        @Nullable PaymentId payment)
        implements BankEvent {

    @Override
    public LocalDate effectiveOn() {
        return line.bookedOn();
    }

    @Override
    public Set<EntityId> concerns() {
        return payment == null ? Set.of(id, bank) : Set.of(id, bank, payment);
    }
}
