package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import java.time.LocalDate;
import java.util.Set;

/** What was signed off from a day on is open again. */
public record BankReconciliationReopened(
        BookId book, BankAccountId bank, LocalDate reconciledOn, String reason, String reopenedBy)
        implements BankEvent {

    public static final int MAX_REASON = 500;

    @Override
    public LocalDate effectiveOn() {
        return reconciledOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(bank);
    }
}
