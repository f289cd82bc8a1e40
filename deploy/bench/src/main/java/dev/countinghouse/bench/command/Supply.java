package dev.countinghouse.bench.command;

import dev.countinghouse.bench.append.Entities;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.book.OpenBook;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Accounts with open invoices, and commands about them. An invoice is so large, and a payment takes
 * so little of it, that none is ever paid off.
 */
final class Supply {

    private static final BookId BOOK = new BookId("bench");
    private static final int PER_ACCOUNT = 200;
    private static final int PAID_AT_ONCE = 5;
    private static final String SERIES = "INV-";

    private static final Currency USD = Currency.getInstance("USD");
    private static final Money CENT = new Money(1, USD);
    private static final LocalDate OPENED = LocalDate.of(2025, 12, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    /** Large and prime, so that steps of it visit everything before anything twice. */
    private static final long STRIDE = 1_000_003;

    private final int size;
    private final InvoiceId[] ids;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong turn = new AtomicLong();

    /**
     * @param size of it, rounded to whole accounts
     */
    Supply(int size) {
        this.size = Math.max(1, size / PER_ACCOUNT) * PER_ACCOUNT;
        ids = new InvoiceId[this.size];
        Arrays.setAll(ids, i -> new InvoiceId(Entities.newId()));
    }

    int size() {
        return size;
    }

    /** Opens the book. */
    static OpenBook book() {
        return new OpenBook(BOOK, "Bench", ZoneOffset.UTC, USD, 1, OPENED, LeftOpen.NOTHING);
    }

    List<OpenAccount> accounts() {
        List<OpenAccount> accounts = new ArrayList<>();
        for (int i = 0; i < size; i += PER_ACCOUNT) {
            accounts.add(
                    new OpenAccount(
                            BOOK,
                            account(i),
                            "Customer " + i,
                            AccountKind.CUSTOMER,
                            USD,
                            CreditTerms.net(30),
                            OPENED));
        }
        return accounts;
    }

    /** One of the supply, which is paid in parts. */
    IssueInvoice supplied(int invoice) {
        return issue(ids[invoice], account(invoice));
    }

    /** Another, for any account. */
    IssueInvoice issue() {
        int any = ThreadLocalRandom.current().nextInt(size);
        return issue(new InvoiceId(Entities.newId()), account(any));
    }

    private IssueInvoice issue(InvoiceId invoice, AccountId account) {
        return new IssueInvoice(
                BOOK,
                invoice,
                new InvoiceNumber("A" + numbers.incrementAndGet()),
                SERIES,
                account,
                USD,
                DAY,
                List.of(
                        new OrderedLine(
                                "Consulting, first week of the year",
                                BigDecimal.valueOf(40),
                                new BigDecimal("2500.00"),
                                List.of(),
                                null)),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Pays the next five, all of one account; every invoice has its turn before one has two. */
    PostPayment post() {
        int groups = size / PAID_AT_ONCE;
        int first = (int) (turn.getAndIncrement() * STRIDE % groups) * PAID_AT_ONCE;
        PaymentId payment = new PaymentId(Entities.newId());
        return new PostPayment(
                BOOK,
                payment,
                account(first),
                new Money(PAID_AT_ONCE, USD),
                PaymentMethod.ACH,
                DAY,
                DAY,
                "trace-" + payment.value(),
                null,
                IntStream.range(first, first + PAID_AT_ONCE)
                        .mapToObj(invoice -> new Application(ids[invoice], CENT, null))
                        .toList());
    }

    private static AccountId account(int invoice) {
        return new AccountId("acc-" + invoice / PER_ACCOUNT);
    }
}
