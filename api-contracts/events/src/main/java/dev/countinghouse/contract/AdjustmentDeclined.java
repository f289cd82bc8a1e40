package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A proposed adjustment will not be made. */
public record AdjustmentDeclined(
        BookId book,
        AdjustmentId adjustment,
        AccountId account,
        @Nullable InvoiceId invoice,
        String reason,
        String declinedBy,
        LocalDate effectiveOn)
        implements AdjustmentEvent {}
