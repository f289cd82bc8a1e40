package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An account owes an amount. The total is the sum of the lines and their taxes, and of the
 * installments; all three are computed before the event is recorded.
 *
 * @param taxMethod how the lines' taxes were worked out
 * @param installments at least one, by due date; they sum to the total
 * @param discount what may be kept for paying early
 * @param customerReference the customer's own number or name for it
 * @param purchaseOrder the number of the customer's order that it bills
 * @param series the gapless series that gave the number; absent if it was given by hand
 */
public record InvoiceIssued(
        BookId book,
        InvoiceId invoice,
        InvoiceNumber number,
        AccountId account,
        LocalDate invoiceDate,
        List<InvoiceLine> lines,
        TaxMethod taxMethod,
        Money net,
        Money tax,
        Money total,
        List<Installment> installments,
        @Nullable DiscountOffer discount,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String memo,
        @Nullable String series)
        implements InvoiceEvent {

    public static final int MAX_LINES = 1_000;
    public static final int MAX_INSTALLMENTS = 120;
    public static final int MAX_MEMO = 2_000;
    public static final int MAX_CUSTOMER_REFERENCE = 100;
    public static final int MAX_PURCHASE_ORDER = 100;

    /** One whose number was given by hand. */
    public InvoiceIssued(
            BookId book,
            InvoiceId invoice,
            InvoiceNumber number,
            AccountId account,
            LocalDate invoiceDate,
            List<InvoiceLine> lines,
            TaxMethod taxMethod,
            Money net,
            Money tax,
            Money total,
            List<Installment> installments,
            @Nullable DiscountOffer discount,
            @Nullable String customerReference,
            @Nullable String purchaseOrder,
            @Nullable String memo) {
        this(
                book,
                invoice,
                number,
                account,
                invoiceDate,
                lines,
                taxMethod,
                net,
                tax,
                total,
                installments,
                discount,
                customerReference,
                purchaseOrder,
                memo,
                null);
    }

    public InvoiceIssued {
        lines = List.copyOf(lines);
        installments = List.copyOf(installments);
    }

    /** The same invoice with a number that a series gave. */
    public InvoiceIssued numbered(InvoiceNumber next, String by) {
        return new InvoiceIssued(
                book,
                invoice,
                next,
                account,
                invoiceDate,
                lines,
                taxMethod,
                net,
                tax,
                total,
                installments,
                discount,
                customerReference,
                purchaseOrder,
                memo,
                by);
    }

    @Override
    public LocalDate effectiveOn() {
        return invoiceDate;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(invoice, account, number);
    }

    /** The due date of the whole, if it is due in one part. */
    public @Nullable LocalDate dueOn() {
        return installments.size() == 1 ? installments.getFirst().dueOn() : null;
    }

    @Override
    public List<Movement> movements() {
        return List.of(
                new Movement(
                        account,
                        invoice,
                        MovementKind.INVOICED,
                        invoice,
                        total,
                        invoiceDate,
                        dueOn()));
    }
}
