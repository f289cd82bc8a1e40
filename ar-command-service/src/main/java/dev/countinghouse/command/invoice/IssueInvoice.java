package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.issuing.InvoiceOrder;
import dev.countinghouse.command.issuing.Issuing;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Issues an invoice.
 *
 * @param number the number to print; if absent, the next one of the series
 * @param series the prefix of the series to number from
 * @param dueOn the one due date; if absent, and without installments, from the account's terms
 * @param installments parts with their own due dates, which sum to the total; or none
 * @param taxes how to work the taxes out, where not as the book does
 * @param total what the caller expects the total to be; the invoice is refused if it is not
 */
@Needs(Permission.ISSUE)
public record IssueInvoice(
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
        @Nullable String memo,
        LeftOpen leftOpen) {

    /** With its id and date given. */
    public IssueInvoice(
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
        this(
                book,
                invoice,
                number,
                series,
                account,
                currency,
                invoiceDate,
                lines,
                taxes,
                dueOn,
                installments,
                total,
                customerReference,
                purchaseOrder,
                memo,
                LeftOpen.NOTHING);
    }

    public IssueInvoice {
        lines = List.copyOf(lines);
        installments = List.copyOf(installments);
        Limits.size(lines, 1, InvoiceIssued.MAX_LINES, "the lines");
        Limits.size(installments, 0, InvoiceIssued.MAX_INSTALLMENTS, "the installments");
        NumberSeries.prefix(series);
        Limits.date(invoiceDate, "the invoice date");
        if (dueOn != null) Limits.date(dueOn, "the due date");
        for (Installment part : installments) {
            Limits.date(part.dueOn(), "an installment's due date");
            Limits.amount(part.amount(), "an installment");
        }
        if (dueOn != null && !installments.isEmpty()) {
            throw new IllegalArgumentException("give a due date or installments, not both");
        }
        if (customerReference != null) {
            Text.line(
                    customerReference,
                    InvoiceIssued.MAX_CUSTOMER_REFERENCE,
                    "the customer reference");
        }
        if (purchaseOrder != null) {
            Text.line(purchaseOrder, InvoiceIssued.MAX_PURCHASE_ORDER, "the purchase order");
        }
        if (memo != null) Text.block(memo, InvoiceIssued.MAX_MEMO, "the memo");
    }

    /** The same with another date. */
    IssueInvoice on(LocalDate date) {
        return new IssueInvoice(
                book,
                invoice,
                number,
                series,
                account,
                currency,
                date,
                lines,
                taxes,
                dueOn,
                installments,
                total,
                customerReference,
                purchaseOrder,
                memo,
                leftOpen);
    }

    InvoiceOrder order() {
        return new InvoiceOrder(
                book,
                invoice,
                number,
                series,
                account,
                currency,
                invoiceDate,
                lines,
                taxes,
                dueOn,
                installments,
                total,
                customerReference,
                purchaseOrder,
                memo);
    }

    @TargetEntityId
    Scope scope() {
        return Issuing.subjects(Scope.in(book), order());
    }
}
