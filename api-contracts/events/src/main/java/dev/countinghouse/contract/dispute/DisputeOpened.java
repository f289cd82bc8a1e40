package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A customer questions an invoice, a line of it or a part of what is open.
 *
 * @param line which line, counted from 1, if it is about one
 * @param text what the customer says
 * @param disputed the amount that they will not pay, above zero; absent for an inquiry, which holds
 *     nothing up
 * @param deadline until when it is to be resolved
 * @param paidShortBy the payment that left so much of the invoice open, if the rules for applying
 *     cash opened it for that
 */
public record DisputeOpened(
        BookId book,
        DisputeId dispute,
        AccountId account,
        InvoiceId invoice,
        @Nullable Integer line,
        DisputeKind kind,
        ReasonCode reason,
        @Nullable String text,
        @Nullable Money disputed,
        @Nullable LocalDate deadline,
        @Nullable PaymentId paidShortBy,
        String openedBy,
        LocalDate openedOn)
        implements DisputeEvent {

    public static final int MAX_TEXT = 2_000;

    @Override
    public LocalDate effectiveOn() {
        return openedOn;
    }

    /** The payment knows what became of what it left open. */
    @Override
    public Set<EntityId> concerns() {
        if (paidShortBy == null) return DisputeEvent.super.concerns();
        Set<EntityId> concerns = new HashSet<>(DisputeEvent.super.concerns());
        concerns.add(paidShortBy);
        return Set.copyOf(concerns);
    }
}
