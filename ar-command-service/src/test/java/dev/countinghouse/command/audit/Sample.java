package dev.countinghouse.command.audit;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Short histories that are easy to follow by hand. */
final class Sample {

    private static final BookId BOOK = new BookId("b");
    private static final AccountId ACCOUNT = new AccountId("a1");
    private static final LocalDate DATE = LocalDate.parse("2026-03-01");

    private Sample() {}

    /** An invoice of 100.00; a payment of 70.00; 40.00 of it applied with 2.00 discount. */
    static List<ArEvent> payment() {
        Money total = Money.ofMinor(100_00, "USD");
        return List.of(
                new AccountOpened(
                        BOOK,
                        ACCOUNT,
                        "Ada",
                        AccountKind.CUSTOMER,
                        Currency.getInstance("USD"),
                        CreditTerms.net(30),
                        DATE),
                new InvoiceIssued(
                        BOOK,
                        new InvoiceId("i1"),
                        new InvoiceNumber("INV-1"),
                        ACCOUNT,
                        DATE,
                        List.of(
                                new InvoiceLine(
                                        "work",
                                        BigDecimal.TEN,
                                        BigDecimal.TEN,
                                        total,
                                        List.of(),
                                        null)),
                        TaxMethod.USUAL,
                        total,
                        Money.ofMinor(0, "USD"),
                        total,
                        List.of(new Installment(DATE.plusDays(30), total)),
                        null,
                        null,
                        null,
                        null),
                new PaymentPosted(
                        BOOK,
                        new PaymentId("p1"),
                        ACCOUNT,
                        Money.ofMinor(70_00, "USD"),
                        PaymentMethod.CHECK,
                        DATE,
                        DATE,
                        "4711",
                        null,
                        List.of()),
                new PaymentAllocated(
                        BOOK,
                        new PaymentId("p1"),
                        ACCOUNT,
                        DATE.plusDays(1),
                        List.of(
                                new Allocation(
                                        1,
                                        new InvoiceId("i1"),
                                        Money.ofMinor(40_00, "USD"),
                                        Money.ofMinor(2_00, "USD")))));
    }
}
