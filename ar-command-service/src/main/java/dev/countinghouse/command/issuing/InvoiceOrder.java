package dev.countinghouse.command.issuing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What an invoice is to be; its amounts are worked out.
 *
 * @param number the number to print; if absent, the next one of the series
 * @param series the prefix of the series to number from
 * @param dueOn the one due date; if absent, and without installments, from the account's terms
 * @param installments parts with their own due dates, which sum to the total; or none
 * @param taxes how to work the taxes out, where not as the book does
 * @param total what the caller expects the total to be
 */
public record InvoiceOrder(
        BookId book,
        InvoiceId invoice,
        @Nullable InvoiceNumber number,
        String series,
        AccountId account,
        Currency currency,
        LocalDate invoiceDate,
        List<OrderedLine> lines,
        TaxChoice taxes,
        @Nullable LocalDate dueOn,
        List<Installment> installments,
        @Nullable Money total,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String memo) {

    /** The series of those that name neither a number nor a series. */
    public static final String USUAL_SERIES = "INV-";

    public InvoiceOrder {
        lines = List.copyOf(lines);
        installments = List.copyOf(installments);
    }
}
