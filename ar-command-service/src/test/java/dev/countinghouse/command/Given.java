package dev.countinghouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** What has happened before, in words; all of it in one book, in March 2026 where not said. */
public final class Given {

    public static final BookId BOOK = new BookId("main");
    public static final AccountId ACME = new AccountId("acme");
    public static final AccountId OTHER = new AccountId("other");
    public static final InvoiceId FIRST = new InvoiceId("inv-1");
    public static final InvoiceId SECOND = new InvoiceId("inv-2");
    public static final PaymentId PAYMENT = new PaymentId("pay-1");
    public static final AdjustmentId ADJUSTMENT = new AdjustmentId("adj-1");
    public static final AccountingPeriod MARCH = AccountingPeriod.parse("2026-03");
    public static final Currency USD = Currency.getInstance("USD");

    /** The day on which everybody acts. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /** May change anything alone. */
    public static final Authority ANN =
            new Authority("ann", TODAY, currency -> new Money(Limits.MAX_MINOR, currency));

    private Given() {}

    /** May change so much alone, in its currency and on one day, and nothing in others. */
    public static Authority by(String person, Money limit) {
        return new Authority(
                person,
                TODAY,
                currency -> currency.equals(limit.currency()) ? limit : Money.zero(currency));
    }

    /** The production wiring on an engine in memory. */
    static AxonTestFixture receivables() {
        return AxonTestFixture.with(
                Receivables.on(
                        new InMemoryEventStorageEngine(),
                        new KeptInMemory(),
                        new SimpleMeterRegistry()));
    }

    public static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    public static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    public static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    public static BookOpened bookOpened() {
        return new BookOpened(BOOK, "Main Ltd", ZoneOffset.UTC, USD, 1, march(1));
    }

    public static AccountOpened opened() {
        return opened(ACME, CreditTerms.net(30));
    }

    public static AccountOpened opened(AccountId account, CreditTerms terms) {
        return new AccountOpened(
                BOOK, account, "Acme Ltd", AccountKind.CUSTOMER, USD, terms, march(1));
    }

    /** An account, and two invoices of 100 and 50 dollars. */
    public static List<ArEvent> twoInvoices() {
        return List.of(opened(), issued(FIRST, "100"), issued(SECOND, "50"));
    }

    public static AccountClosed closed() {
        return new AccountClosed(BOOK, ACME, "moved away", march(20));
    }

    public static PeriodClosed marchClosed() {
        return new PeriodClosed(BOOK, MARCH);
    }

    /** Issued on 2 March. */
    public static InvoiceIssued issued(InvoiceId invoice, String total) {
        return issued(invoice, ACME, total, march(2), null);
    }

    public static InvoiceIssued issued(
            InvoiceId invoice,
            AccountId account,
            String total,
            LocalDate date,
            @Nullable DiscountOffer discount) {
        Money amount = usd(total);
        return new InvoiceIssued(
                BOOK,
                invoice,
                new InvoiceNumber("N-" + invoice),
                account,
                date,
                List.of(
                        new InvoiceLine(
                                "Work",
                                BigDecimal.ONE,
                                amount.toBigDecimal(),
                                amount,
                                List.of(),
                                null)),
                TaxMethod.USUAL,
                amount,
                usd("0"),
                amount,
                List.of(new Installment(date.plusDays(30), amount)),
                discount,
                null,
                null,
                null);
    }

    public static InvoiceVoided voided(InvoiceId invoice, String total) {
        return new InvoiceVoided(
                BOOK,
                invoice,
                ACME,
                usd(total),
                "wrong customer",
                march(5),
                DoneBy.alone("ann", TODAY));
    }

    /** Received and effective on 10 March, under no reference. */
    public static PaymentPosted posted(String amount, Allocation... allocations) {
        return posted(PAYMENT, amount, march(10), null, allocations);
    }

    public static PaymentPosted posted(
            PaymentId payment,
            String amount,
            LocalDate date,
            @Nullable String reference,
            Allocation... allocations) {
        return new PaymentPosted(
                BOOK,
                payment,
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                date,
                date,
                reference,
                null,
                List.of(allocations));
    }

    public static Allocation part(int number, InvoiceId invoice, String amount) {
        return new Allocation(number, invoice, usd(amount), null);
    }

    public static Allocation part(int number, InvoiceId invoice, String amount, String discount) {
        return new Allocation(number, invoice, usd(amount), usd(discount));
    }

    public static PaymentAllocated allocated(LocalDate date, Allocation... allocations) {
        return new PaymentAllocated(BOOK, PAYMENT, ACME, date, List.of(allocations));
    }

    public static AllocationReversed unallocated(LocalDate date, Allocation allocation) {
        return new AllocationReversed(BOOK, PAYMENT, ACME, allocation, "wrong invoice", date);
    }

    public static PaymentReversed bounced(
            String amount, LocalDate date, Allocation... allocations) {
        return new PaymentReversed(
                BOOK,
                PAYMENT,
                ACME,
                usd(amount),
                ReversalReason.INSUFFICIENT_FUNDS,
                null,
                date,
                List.of(allocations));
    }

    /** Made on 15 March. */
    public static AdjustmentMade adjusted(
            @Nullable InvoiceId invoice, AdjustmentKind kind, String amount) {
        return new AdjustmentMade(
                BOOK,
                ADJUSTMENT,
                ACME,
                invoice,
                kind,
                usd(amount),
                invoice == null ? usd(amount) : usd("0"),
                "agreed",
                march(15),
                DoneBy.alone("ann", TODAY));
    }

    public static AdjustmentReversed unadjusted(AdjustmentMade made, LocalDate date) {
        return new AdjustmentReversed(
                BOOK,
                made.adjustment(),
                made.account(),
                made.invoice(),
                made.kind(),
                made.amount(),
                made.onAccount(),
                "not agreed",
                date,
                DoneBy.alone("ann", TODAY));
    }

    /** A business "no" with this reason. */
    static Consumer<Throwable> because(Reason reason) {
        return failure ->
                assertThat(failure)
                        .isInstanceOfSatisfying(
                                Rejection.class,
                                no -> assertThat(no.reason()).as(no.toString()).isEqualTo(reason));
    }
}
