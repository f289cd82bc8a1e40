package dev.countinghouse.contract;

import java.time.LocalDate;
import java.util.Set;

/**
 * The whole invoice is taken back. Its number stays used.
 *
 * @param amount the invoice's total, above zero, which is no longer owed
 */
public record InvoiceVoided(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        Money amount,
        String reason,
        LocalDate voidedOn)
        implements InvoiceEvent {
    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return voidedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account);
    }
}
