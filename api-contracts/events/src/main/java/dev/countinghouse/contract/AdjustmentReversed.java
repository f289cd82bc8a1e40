package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An adjustment is taken back whole.
 *
 * @param amount the amount of the adjustment as it was made; its opposite is what changes now
 * @param onAccount the part of it that stood on the account
 */
public record AdjustmentReversed(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        AdjustmentKind kind,
        Money amount,
        Money onAccount,
        String reason,
        LocalDate effectiveOn)
        implements AdjustmentEvent {

    /** The part of the amount that stood on the invoice, signed as it was made. */
    public Money onInvoice() {
        return amount.minus(onAccount);
    }
}
