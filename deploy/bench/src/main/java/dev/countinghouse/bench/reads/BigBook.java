package dev.countinghouse.bench.reads;

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
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * A book with many open items after three years of business, event by event and day by day; the
 * same for the same size. Seven of ten invoices stay open, so that about ten journal lines come to
 * each open item.
 */
final class BigBook {

    static final BookId BOOK = new BookId("big");
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);
    static final int DAYS = 1_095;
    static final LocalDate LAST_DAY = FIRST_DAY.plusDays(DAYS - 1);

    private static final Currency USD = Currency.getInstance("USD");
    private static final int ITEMS_PER_ACCOUNT = 20;
    private static final int[] NET_DAYS = {15, 30, 30, 30, 45, 60};
    private static final int PERCENT_PAID = 31;
    private static final int PERCENT_PART_PAID = 17;
    private static final int MAX_DAYS_TO_PAY = 120;
    private static final int MAX_MINOR = 500_000;

    private final Random random = new Random(1);
    private final int invoices;
    private final int accounts;
    private final List<List<PaymentPosted>> agenda = new ArrayList<>();
    private int issued;

    /**
     * @param openItems how many, about
     */
    BigBook(int openItems) {
        invoices = (int) (openItems * 100L / (100 - PERCENT_PAID));
        accounts = Math.max(1, openItems / ITEMS_PER_ACCOUNT);
        for (int day = 0; day < DAYS; day++) agenda.add(new ArrayList<>());
    }

    static AccountId account(int number) {
        return new AccountId("account-" + number);
    }

    int accounts() {
        return accounts;
    }

    /** The events of a day, of which each must be asked for once and in order. */
    List<ArEvent> day(int day) {
        List<ArEvent> events = new ArrayList<>();
        for (int n = 0; day == 0 && n < accounts; n++) events.add(opened(n));
        long issuedByTonight = (long) invoices * (day + 1) / DAYS;
        while (issued < issuedByTonight) {
            InvoiceIssued invoice = issue(day);
            events.add(invoice);
            plan(invoice, day);
        }
        events.addAll(agenda.set(day, List.of()));
        return events;
    }

    private static AccountOpened opened(int number) {
        return new AccountOpened(
                BOOK,
                account(number),
                "Customer No. " + number,
                AccountKind.CUSTOMER,
                USD,
                CreditTerms.net(30),
                FIRST_DAY);
    }

    private InvoiceIssued issue(int day) {
        int number = issued++;
        LocalDate on = FIRST_DAY.plusDays(day);
        int net = 300 + random.nextInt(MAX_MINOR);
        int tax = net / 12;
        Money total = usd(net + tax);
        LocalDate due = on.plusDays(NET_DAYS[random.nextInt(NET_DAYS.length)]);
        return new InvoiceIssued(
                BOOK,
                new InvoiceId("invoice-" + number),
                new InvoiceNumber("N-" + number),
                account(random.nextInt(accounts)),
                on,
                List.of(
                        line("Consulting", net / 2, tax, "4010"),
                        line("Materials", net / 3, 0, "4020"),
                        line("Travel", net - net / 2 - net / 3, 0, "4030")),
                TaxMethod.USUAL,
                usd(net),
                usd(tax),
                total,
                List.of(new Installment(due, total)),
                null,
                null,
                null,
                null);
    }

    private static InvoiceLine line(String what, int net, int tax, String revenueAccount) {
        Money amount = usd(net);
        var vat = new InvoiceLine.LineTax("VAT", new BigDecimal("8.333"), usd(tax));
        return new InvoiceLine(
                what,
                BigDecimal.ONE,
                amount.toBigDecimal(),
                amount,
                tax == 0 ? List.of() : List.of(vat),
                revenueAccount);
    }

    /** Some invoices are paid on a later day, some a half, most not. */
    private void plan(InvoiceIssued invoice, int day) {
        int fate = random.nextInt(100);
        int paid = day + 5 + random.nextInt(MAX_DAYS_TO_PAY);
        if (fate >= PERCENT_PAID + PERCENT_PART_PAID || paid >= DAYS) return;
        long minor = invoice.total().minor();
        Money amount = usd(fate < PERCENT_PAID ? minor : minor / 2);
        LocalDate on = FIRST_DAY.plusDays(paid);
        String name = "payment of " + invoice.number().value();
        agenda.get(paid)
                .add(
                        new PaymentPosted(
                                BOOK,
                                new PaymentId(name.replace(' ', '-')),
                                invoice.account(),
                                amount,
                                PaymentMethod.WIRE,
                                on,
                                on,
                                name,
                                null,
                                List.of(new Allocation(1, invoice.invoice(), amount, null))));
    }

    private static Money usd(long minor) {
        return new Money(minor, USD);
    }
}
