package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An adjustment above its maker's limit waits for somebody else. Nothing is owed differently yet.
 *
 * @param amount signed: negative lowers the receivable
 * @param excessOnAccount what the invoice cannot take may go on account
 */
public record AdjustmentProposed(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        AdjustmentKind kind,
        Money amount,
        boolean excessOnAccount,
        String reason,
        LocalDate effectiveOn,
        String proposedBy)
        implements AdjustmentEvent {}
