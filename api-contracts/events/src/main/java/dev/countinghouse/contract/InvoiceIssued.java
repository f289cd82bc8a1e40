package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An account owes an amount. The total is the sum of the lines and their taxes, and of the
 * installments; all three are computed before the event is recorded.
 *
 * @param installments at least one, by due date; they sum to the total
 * @param discount what may be kept for paying early
 * @param customerReference the customer's own number for it, such as a purchase order
 */
public record InvoiceIssued(
        BookId book,
        InvoiceId invoice,
        InvoiceNumber number,
        AccountId account,
        LocalDate invoiceDate,
        List<InvoiceLine> lines,
        Money net,
        Money tax,
        Money total,
        List<Installment> installments,
        @Nullable DiscountOffer discount,
        @Nullable String customerReference,
        @Nullable String memo)
        implements InvoiceEvent {

    public static final int MAX_LINES = 1_000;
    public static final int MAX_INSTALLMENTS = 120;
    public static final int MAX_MEMO = 2_000;
    public static final int MAX_CUSTOMER_REFERENCE = 100;

    public InvoiceIssued {
        lines = List.copyOf(lines);
        installments = List.copyOf(installments);
    }

    @Override
    public LocalDate effectiveOn() {
        return invoiceDate;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account, number);
    }
}
