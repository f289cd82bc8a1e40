package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Installment;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceNumber;
import dev.countinghouse.contract.Money;

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
 * @param total what the caller expects the total to be; the invoice is refused if it is not
 */
public record IssueInvoice(
        BookId book,
        InvoiceId invoice,
        @Nullable InvoiceNumber number,
        String series,
        AccountId account,
        Currency currency,
        LocalDate invoiceDate,
        List<OrderedLine> lines,
        @Nullable LocalDate dueOn,
        List<Installment> installments,
        @Nullable Money total,
        @Nullable String customerReference,
        @Nullable String memo) {

    public IssueInvoice {
        lines = List.copyOf(lines);
        installments = List.copyOf(installments);
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(book).account(account).periodOf(invoiceDate).invoiceAsIssued(invoice);
        return number == null ? scope : scope.number(number);
    }
}
