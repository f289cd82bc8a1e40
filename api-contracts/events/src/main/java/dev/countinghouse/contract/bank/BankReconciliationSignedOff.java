package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * A person says that a bank account is reconciled as of a day: all that moved on it until then is
 * accounted for, or carried on as open.
 *
 * @param balance what the bank says was on it
 * @param openAtBank what came in and went out by the bank, and is not accounted for
 * @param openInBooks what the books say came in, and the bank does not show
 * @param linesOpen how many lines of the bank that is
 * @param paymentsOpen how many payments
 */
public record BankReconciliationSignedOff(
        BookId book,
        BankAccountId bank,
        LocalDate reconciledOn,
        Money balance,
        Money openAtBank,
        int linesOpen,
        Money openInBooks,
        int paymentsOpen,
        @Nullable String note,
        String signedBy)
        implements BankEvent {

    public static final int MAX_NOTE = 500;

    @Override
    public LocalDate effectiveOn() {
        return reconciledOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(bank);
    }
}
