package dev.countinghouse.command.audit;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A book's history made by chance, and beside it, kept by hand at each step, what every invoice has
 * open and every payment unapplied.
 */
public final class RandomBook {

    public static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int ACCOUNTS = 3;

    /** What was known of one thing after an event, of what is effective by the event's own date. */
    public record Fact(int event, LocalDate effectiveOn, String subject, long change) {}

    private final Random random;
    private final BookId book;
    private final List<ArEvent> events = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Paid> payments = new TreeMap<>();
    private final Map<String, AdjustmentMade> adjustments = new TreeMap<>();
    private final List<InvoiceIssued> invoices = new ArrayList<>();
    private final Map<String, Long> open = new TreeMap<>();
    private int ids;

    private static final class Paid {
        final String id;
        final AccountId account;
        final Money amount;
        final List<Allocation> standing = new ArrayList<>();
        long left;
        int allocations;

        Paid(String id, AccountId account, Money amount) {
            this.id = id;
            this.account = account;
            this.amount = amount;
            this.left = amount.minor();
        }
    }

    public RandomBook(long seed, String book, int steps) {
        this.random = new Random(seed);
        this.book = new BookId(book);
        for (int i = 0; i < ACCOUNTS; i++) {
            events.add(
                    new AccountOpened(
                            this.book,
                            account(i),
                            "Zoë & Søn «" + i + "»",
                            AccountKind.CUSTOMER,
                            USD,
                            CreditTerms.net(30),
                            START));
        }
        for (int i = 0; i < steps; i++) step();
    }

    public List<ArEvent> events() {
        return List.copyOf(events);
    }

    public BookId book() {
        return book;
    }

    /** Subjects such as {@code invoice=i3}. */
    public List<String> subjects() {
        return facts.stream().map(Fact::subject).distinct().toList();
    }

    /** What the hand-kept figures say of a subject, by an event and a date. */
    public long balance(String subject, int events, LocalDate effectiveOn) {
        return facts.stream()
                .filter(fact -> fact.subject().equals(subject) && fact.event() < events)
                .filter(fact -> !fact.effectiveOn().isAfter(effectiveOn))
                .mapToLong(Fact::change)
                .sum();
    }

    private static AccountId account(int i) {
        return new AccountId("a" + i);
    }

    private LocalDate date() {
        return START.plusDays(random.nextInt(60));
    }

    private Money usd(long minor) {
        return new Money(minor, USD);
    }

    private long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    private void fact(LocalDate date, String subject, long change) {
        facts.add(new Fact(events.size() - 1, date, subject, change));
    }

    private void step() {
        switch (random.nextInt(9)) {
            case 0, 1 -> issue();
            case 2, 3 -> pay();
            case 4 -> allocate();
            case 5 -> reverseAllocation();
            case 6 -> reversePayment();
            case 7 -> adjust();
            default -> oddments();
        }
    }

    private void issue() {
        int n = ids++;
        AccountId account = account(random.nextInt(ACCOUNTS));
        Money total = usd(upTo(100_000));
        LocalDate date = date();
        var line =
                new InvoiceLine(
                        "Ärger \"n\"\n" + n,
                        BigDecimal.ONE,
                        total.toBigDecimal(),
                        total,
                        List.of(),
                        null);
        var issued =
                new InvoiceIssued(
                        book,
                        new InvoiceId("i" + n),
                        new InvoiceNumber("No " + n),
                        account,
                        date,
                        List.of(line),
                        TaxMethod.USUAL,
                        total,
                        usd(0),
                        total,
                        List.of(new Installment(date.plusDays(30), total)),
                        null,
                        null,
                        null,
                        null);
        events.add(issued);
        invoices.add(issued);
        open.put("i" + n, total.minor());
        fact(date, "invoice=i" + n, total.minor());
        fact(date, "account=" + account, total.minor());
    }

    private @Nullable Allocation allocation(Paid paid, LocalDate date) {
        List<InvoiceIssued> payable =
                invoices.stream()
                        .filter(i -> i.account().equals(paid.account))
                        .filter(i -> open(i.invoice().value()) > 1)
                        .toList();
        if (payable.isEmpty() || paid.left == 0) return null;
        InvoiceIssued invoice = payable.get(random.nextInt(payable.size()));
        String id = invoice.invoice().value();
        long owed = open(id);
        long amount = upTo(Math.min(paid.left, owed - 1));
        long discount = random.nextInt(3) == 0 ? upTo(owed - amount) : 0;
        var allocation =
                new Allocation(
                        ++paid.allocations,
                        invoice.invoice(),
                        usd(amount),
                        discount == 0 ? null : usd(discount));
        open.put(id, owed - amount - discount);
        paid.left -= amount;
        paid.standing.add(allocation);
        return allocation;
    }

    private void settled(LocalDate date, Paid paid, Allocation part, int sign) {
        long discount = part.discount() == null ? 0 : part.discount().minor();
        fact(date, "invoice=" + part.invoice(), -sign * (part.amount().minor() + discount));
        fact(date, "payment=" + paid.id, -sign * part.amount().minor());
        fact(date, "account=" + paid.account, -sign * discount);
    }

    private void pay() {
        String id = "p" + ids++;
        LocalDate date = date();
        var paid = new Paid(id, account(random.nextInt(ACCOUNTS)), usd(upTo(50_000)));
        payments.put(id, paid);
        List<Allocation> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Allocation part = allocation(paid, date);
            if (part != null) parts.add(part);
        }
        events.add(
                new PaymentPosted(
                        book,
                        new PaymentId(id),
                        paid.account,
                        paid.amount,
                        PaymentMethod.ACH,
                        date,
                        date,
                        "trace/" + id,
                        null,
                        parts));
        fact(date, "payment=" + id, paid.amount.minor());
        fact(date, "account=" + paid.account, -paid.amount.minor());
        parts.forEach(part -> settled(date, paid, part, 1));
    }

    private long open(String invoice) {
        Long owed = open.get(invoice);
        return owed == null ? 0 : owed;
    }

    private @Nullable Paid anyPayment() {
        List<Paid> all = List.copyOf(payments.values());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private void allocate() {
        Paid paid = anyPayment();
        if (paid == null) return;
        LocalDate date = date();
        Allocation part = allocation(paid, date);
        if (part == null) return;
        events.add(
                new PaymentAllocated(
                        book, new PaymentId(paid.id), paid.account, date, List.of(part)));
        settled(date, paid, part, 1);
    }

    private void reopen(Paid paid, Allocation part) {
        paid.left += part.amount().minor();
        open.merge(part.item().value(), part.settled().minor(), Long::sum);
    }

    private void reverseAllocation() {
        Paid paid = anyPayment();
        if (paid == null || paid.standing.isEmpty()) return;
        Allocation part = paid.standing.removeLast();
        reopen(paid, part);
        LocalDate date = date();
        events.add(
                new AllocationReversed(
                        book, new PaymentId(paid.id), paid.account, part, "wrong invoice", date));
        settled(date, paid, part, -1);
    }

    private void reversePayment() {
        Paid paid = anyPayment();
        if (paid == null) return;
        payments.remove(paid.id);
        paid.standing.forEach(part -> reopen(paid, part));
        LocalDate date = date();
        events.add(
                new PaymentReversed(
                        book,
                        new PaymentId(paid.id),
                        paid.account,
                        paid.amount,
                        ReversalReason.INSUFFICIENT_FUNDS,
                        null,
                        date,
                        paid.standing));
        paid.standing.forEach(part -> settled(date, paid, part, -1));
        fact(date, "payment=" + paid.id, -paid.amount.minor());
        fact(date, "account=" + paid.account, paid.amount.minor());
    }

    private void adjust() {
        LocalDate date = date();
        if (!adjustments.isEmpty() && random.nextBoolean()) {
            AdjustmentMade made = adjustments.remove(adjustments.keySet().iterator().next());
            events.add(
                    new AdjustmentReversed(
                            book,
                            made.adjustment(),
                            made.account(),
                            made.invoice(),
                            made.kind(),
                            made.amount(),
                            made.onAccount(),
                            "made in error",
                            date,
                            DoneBy.alone("ann", date)));
            adjusted(made, date, -1);
            return;
        }
        String id = "d" + ids++;
        InvoiceIssued invoice =
                invoices.isEmpty() || random.nextBoolean() ? null : invoices.getLast();
        long onInvoice = invoice == null ? 0 : upTo(500);
        long onAccount = invoice == null || random.nextInt(4) == 0 ? upTo(500) : 0;
        int sign = random.nextBoolean() ? 1 : -1;
        var made =
                new AdjustmentMade(
                        book,
                        new AdjustmentId(id),
                        invoice == null ? account(0) : invoice.account(),
                        invoice == null ? null : invoice.invoice(),
                        sign > 0 ? AdjustmentKind.DEBIT_MEMO : AdjustmentKind.CREDIT_MEMO,
                        usd(sign * (onInvoice + onAccount)),
                        usd(sign * onAccount),
                        "agreed",
                        date,
                        DoneBy.alone("ann", date));
        events.add(made);
        adjustments.put(id, made);
        adjusted(made, date, 1);
    }

    private void adjusted(AdjustmentMade made, LocalDate date, int sign) {
        long whole = sign * made.amount().minor();
        fact(date, "account=" + made.account(), whole);
        if (made.invoice() == null) return;
        long share = whole - sign * made.onAccount().minor();
        fact(date, "invoice=" + made.invoice(), share);
        open.merge(made.invoice().value(), share, Long::sum);
    }

    private void oddments() {
        LocalDate date = date();
        if (random.nextBoolean() || invoices.isEmpty()) {
            events.add(
                    new NoteAdded(
                            book,
                            new NoteId("n" + ids++),
                            account(0),
                            null,
                            NoteKind.CONTACT,
                            "called\u2028again",
                            date));
            return;
        }
        InvoiceIssued last = invoices.getLast();
        String id = last.invoice().value();
        if (open(id) != last.total().minor()) return;
        invoices.removeLast();
        open.remove(id);
        events.add(
                new InvoiceVoided(
                        book,
                        last.invoice(),
                        last.account(),
                        last.total(),
                        "twice",
                        date,
                        DoneBy.alone("ann", date)));
        fact(date, "invoice=" + id, -last.total().minor());
        fact(date, "account=" + last.account(), -last.total().minor());
    }
}
