package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Events of a book in US dollars, made from what a test cares about. */
public final class Sample {

    public static final BookId BOOK = new BookId("north");
    public static final LocalDate OPENED = LocalDate.parse("2020-01-01");

    private Sample() {}

    public static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    public static AccountOpened account(String id) {
        return account(BOOK, id);
    }

    public static AccountOpened account(BookId book, String id) {
        return new AccountOpened(
                book,
                new AccountId(id),
                "Account " + id,
                AccountKind.CUSTOMER,
                usd("0").currency(),
                CreditTerms.net(30),
                OPENED);
    }

    /** An invoice due in one piece. */
    public static InvoiceIssued invoice(
            String account, String id, String amount, String date, String dueOn) {
        return invoice(
                BOOK, account, id, date, new Installment(LocalDate.parse(dueOn), usd(amount)));
    }

    public static InvoiceIssued invoice(
            BookId book, String account, String id, String date, Installment... parts) {
        Money total = usd("0");
        for (Installment part : parts) total = total.plus(part.amount());
        return new InvoiceIssued(
                book,
                new InvoiceId(id),
                new InvoiceNumber("N-" + id),
                new AccountId(account),
                LocalDate.parse(date),
                List.of(
                        new InvoiceLine(
                                "Goods",
                                BigDecimal.ONE,
                                total.toBigDecimal(),
                                total,
                                List.of(),
                                null)),
                TaxMethod.USUAL,
                total,
                usd("0"),
                total,
                List.of(parts),
                null,
                null,
                null,
                null);
    }

    public static Installment part(String amount, String dueOn) {
        return new Installment(LocalDate.parse(dueOn), usd(amount));
    }

    public static PaymentPosted payment(
            String account, String id, String amount, String on, Allocation... allocations) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                new AccountId(account),
                usd(amount),
                PaymentMethod.WIRE,
                LocalDate.parse(on),
                LocalDate.parse(on),
                null,
                null,
                List.of(allocations));
    }

    public static Allocation allocation(int number, String invoice, String amount) {
        return new Allocation(number, new InvoiceId(invoice), usd(amount), null);
    }

    public static AdjustmentMade adjustment(
            String account,
            String id,
            @Nullable String invoice,
            AdjustmentKind kind,
            String amount,
            String onAccount,
            String on) {
        return new AdjustmentMade(
                BOOK,
                new AdjustmentId(id),
                new AccountId(account),
                invoice == null ? null : new InvoiceId(invoice),
                kind,
                usd(amount),
                usd(onAccount),
                "because",
                LocalDate.parse(on),
                DoneBy.alone("ann", LocalDate.parse(on)));
    }
}
