package dev.countinghouse.bench.reads;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.HashChain;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A book with many open items after some years of business, event by event and day by day; the same
 * for the same size. Seven of ten invoices stay open, so that about ten journal lines come to each
 * open item.
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
    private static final int PERCENT_IN_PARTS = 2;
    private static final int PARTS = 3;
    private static final int MAX_DAYS_TO_PAY = 120;
    private static final long MAX_MINOR = 500_000;

    /** Open items for each hundred invoices. */
    private static final int OPEN_OF_HUNDRED = 100 - PERCENT_PAID;

    private final Random random = new Random(1);
    private final int items;
    private final int invoices;
    private final int accounts;
    private final List<List<Due>> agenda = new ArrayList<>();
    private long position;
    private int day = -1;
    private int issued;
    private int paid;

    private record Due(int invoice, int account, long minor) {}

    /**
     * @param openItems how many, about
     */
    BigBook(int openItems) {
        items = openItems;
        invoices = (int) (openItems * 100L / OPEN_OF_HUNDRED);
        accounts = Math.max(1, openItems / ITEMS_PER_ACCOUNT);
        for (int n = 0; n < DAYS; n++) agenda.add(new ArrayList<>());
    }

    static String account(int number) {
        return "account-" + number;
    }

    static String invoice(int number) {
        return "invoice-" + number;
    }

    int items() {
        return items;
    }

    int accounts() {
        return accounts;
    }

    int invoices() {
        return invoices;
    }

    /** The events of the next day; none when the last has passed. */
    List<EventEnvelope> nextDay() {
        List<EventEnvelope> events = new ArrayList<>();
        if (++day >= DAYS) return events;
        if (day == 0) {
            for (int n = 0; n < accounts; n++) events.add(recorded(opened(n)));
        }
        long issuedByTonight = (long) invoices * (day + 1) / DAYS;
        while (issued < issuedByTonight) events.add(recorded(issue()));
        for (Due due : agenda.get(day)) events.add(recorded(pay(due)));
        agenda.get(day).clear();
        return events;
    }

    private static LocalDate on(int day) {
        return FIRST_DAY.plusDays(day);
    }

    private EventEnvelope recorded(ArEvent event) {
        position++;
        return new EventEnvelope(
                position,
                position,
                new UUID(0, position),
                on(day).atTime(LocalTime.NOON)
                        .toInstant(ZoneOffset.UTC)
                        .plusMillis(position % 1_000_000),
                event,
                Map.of(EventMetadata.ACTOR, "biller"),
                HashChain.origin());
    }

    private static AccountOpened opened(int number) {
        return new AccountOpened(
                BOOK,
                new AccountId(account(number)),
                "Customer No. " + number,
                AccountKind.CUSTOMER,
                USD,
                CreditTerms.net(30),
                FIRST_DAY);
    }

    private InvoiceIssued issue() {
        int number = issued++;
        int account = random.nextInt(accounts);
        long net = 300 + random.nextLong(MAX_MINOR);
        long tax = net / 12;
        Money total = usd(net + tax);
        List<InvoiceLine> lines =
                List.of(
                        line("Consulting", net / 2, tax, "4010"),
                        line("Materials", net / 3, 0, "4020"),
                        line("Travel", net - net / 2 - net / 3, 0, "4030"));
        int netDays = NET_DAYS[random.nextInt(NET_DAYS.length)];
        List<Installment> parts = new ArrayList<>();
        int count = random.nextInt(100) < PERCENT_IN_PARTS ? PARTS : 1;
        for (int part = 0; part < count; part++) {
            long minor = total.minor() * (part + 1) / count - total.minor() * part / count;
            parts.add(new Installment(on(day).plusDays((long) netDays + 30 * part), usd(minor)));
        }
        int fate = random.nextInt(100);
        long toPay =
                fate < PERCENT_PAID
                        ? total.minor()
                        : fate < PERCENT_PAID + PERCENT_PART_PAID ? total.minor() / 2 : 0;
        int payDay = day + 5 + random.nextInt(MAX_DAYS_TO_PAY);
        if (toPay > 0 && payDay < DAYS) agenda.get(payDay).add(new Due(number, account, toPay));
        return new InvoiceIssued(
                BOOK,
                new InvoiceId(invoice(number)),
                new InvoiceNumber("N-" + number),
                new AccountId(account(account)),
                on(day),
                lines,
                TaxMethod.USUAL,
                usd(net),
                usd(tax),
                total,
                parts,
                null,
                null,
                null,
                null);
    }

    private static InvoiceLine line(String what, long net, long tax, String revenueAccount) {
        Money amount = usd(net);
        List<InvoiceLine.LineTax> taxes =
                tax == 0
                        ? List.of()
                        : List.of(
                                new InvoiceLine.LineTax("VAT", new BigDecimal("8.333"), usd(tax)));
        return new InvoiceLine(
                what, BigDecimal.ONE, amount.toBigDecimal(), amount, taxes, revenueAccount);
    }

    private PaymentPosted pay(Due due) {
        int number = paid++;
        long unapplied = number % 200 == 0 ? 1_000 : 0;
        return new PaymentPosted(
                BOOK,
                new PaymentId("payment-" + number),
                new AccountId(account(due.account)),
                usd(due.minor + unapplied),
                PaymentMethod.WIRE,
                on(day),
                on(day),
                "ref-" + number,
                null,
                List.of(
                        new Allocation(
                                1, new InvoiceId(invoice(due.invoice)), usd(due.minor), null)));
    }

    private static Money usd(long minor) {
        return new Money(minor, USD);
    }
}
