package dev.countinghouse.bench.command;

import dev.countinghouse.bench.append.Entities;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.book.OpenBook;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.invoice.OrderedLine;
import dev.countinghouse.command.invoice.TaxChoice;
import dev.countinghouse.command.payment.Application;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Accounts with open invoices, and commands about them. An invoice is so large, and a payment takes
 * so little of it, that none is ever paid off.
 */
final class Supply {

    static final BookId BOOK = new BookId("bench");
    static final int PER_ACCOUNT = 200;
    static final String SERIES = "INV-";

    private static final Currency USD = Currency.getInstance("USD");
    private static final Money CENT = new Money(1, USD);
    private static final LocalDate OPENED = LocalDate.of(2025, 12, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    /** Payments that a hot invoice takes before another one is hot: a plan of so many rates. */
    private static final int HOT_FOR = 200;

    private static final int RANKS = 1_000;

    /** Large and prime, so that steps of it visit everything before anything twice. */
    private static final long STRIDE = 1_000_003;

    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int PER_MILLI = 10;

    private final int size;
    private final long begun = System.currentTimeMillis();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong turn = new AtomicLong();
    private final AtomicLong fresh = new AtomicLong();
    private final Entities ranks = new Entities(RANKS);
    private final Hot[] hot = new Hot[RANKS];

    /** An invoice in demand, for a time. */
    private final class Hot {
        private int paid;
        private int invoice;

        synchronized int next() {
            if (paid++ % HOT_FOR == 0) {
                invoice = (int) (fresh.getAndIncrement() % size);
            }
            return invoice;
        }
    }

    /**
     * @param size of it, rounded to whole accounts
     */
    Supply(int size) {
        this.size = Math.max(1, size / PER_ACCOUNT) * PER_ACCOUNT;
        for (int i = 0; i < RANKS; i++) hot[i] = new Hot();
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

    /** The event of an invoice of the supply, like one that was issued by command. */
    InvoiceIssued issued(int invoice, InvoiceIssued like) {
        return new InvoiceIssued(
                BOOK,
                id(invoice),
                nextNumber(),
                account(invoice),
                like.invoiceDate(),
                like.lines(),
                like.taxMethod(),
                like.net(),
                like.tax(),
                like.total(),
                like.installments(),
                like.discount(),
                like.customerReference(),
                like.purchaseOrder(),
                like.memo());
    }

    Object next(Task task) {
        return switch (task) {
            case ISSUE -> issue(nextNumber());
            case ISSUE_IN_SERIES -> issue(null);
            case POST_1, POST_5, POST_40 -> post(nextInvoices(task.invoices()));
            case PAY_ZIPF -> post(List.of(hot[ranks.popular()].next()));
            case PAY_HOT -> post(List.of(hot[0].next()));
        };
    }

    IssueInvoice issue(@Nullable InvoiceNumber number) {
        int any = ThreadLocalRandom.current().nextInt(size);
        return new IssueInvoice(
                BOOK,
                new InvoiceId(Entities.timeOrdered().toString()),
                number,
                SERIES,
                account(any),
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

    /** Not of the series that the service numbers by itself. */
    InvoiceNumber nextNumber() {
        return new InvoiceNumber("A" + numbers.incrementAndGet());
    }

    /** The next invoices, all of one account; every invoice has its turn before one has two. */
    private List<Integer> nextInvoices(int count) {
        long groups = size / count;
        int first = (int) (turn.getAndIncrement() * STRIDE % groups) * count;
        List<Integer> next = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) next.add(i);
        return next;
    }

    /** Computed, for there may be millions; ordered by time, as services make their ids. */
    private InvoiceId id(int invoice) {
        long high = begun + invoice / PER_MILLI << 16 | 0x7000 | invoice % PER_MILLI;
        long low = (invoice + begun) * MIX & VARIANT_BITS | VARIANT;
        return new InvoiceId(new UUID(high, low).toString());
    }

    private PostPayment post(List<Integer> paid) {
        PaymentId payment = new PaymentId(Entities.timeOrdered().toString());
        return new PostPayment(
                BOOK,
                payment,
                account(paid.getFirst()),
                new Money(paid.size(), USD),
                PaymentMethod.ACH,
                DAY,
                DAY,
                "trace-" + payment.value(),
                null,
                paid.stream().map(invoice -> new Application(id(invoice), CENT, null)).toList());
    }

    private static AccountId account(int invoice) {
        return new AccountId("acc-" + invoice / PER_ACCOUNT);
    }
}
