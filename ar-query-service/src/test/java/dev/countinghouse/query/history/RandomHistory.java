package dev.countinghouse.query.history;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.DiscountOffer;
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
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A book's history that could have happened, the same for the same seed: every event is one that a
 * command could have recorded. What happens to one document goes forward in time; documents beside
 * each other are recorded in any order of their dates, as late bills and back-dated payments are.
 */
public final class RandomHistory {

    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static final int ACCOUNTS = 5;
    private static final int MAX_LINES = 4;
    private static final int MAX_INSTALLMENTS = 3;
    private static final int DISCOUNT_DAYS = 60;
    private static final int MAX_AMOUNT = 90_000;
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "JPY");

    private final Random random;
    private final BookId book;
    private final List<ArEvent> events = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private int ids;

    private RandomHistory(long seed, BookId book) {
        random = new Random(seed);
        this.book = book;
    }

    /** At least this many events of a book. */
    public static List<ArEvent> of(long seed, BookId book, int size) {
        var history = new RandomHistory(seed, book);
        for (int i = 0; i < ACCOUNTS; i++) history.openAccount();
        while (history.events.size() < size) history.step();
        return List.copyOf(history.events);
    }

    /** A customer with all its documents. */
    private static final class Party {
        final AccountId account;
        final Currency currency;
        final List<Bill> bills = new ArrayList<>();
        final List<Receipt> receipts = new ArrayList<>();
        final List<Change> changes = new ArrayList<>();
        final List<Agreement> agreements = new ArrayList<>();

        Party(AccountId account, Currency currency) {
            this.account = account;
            this.currency = currency;
        }
    }

    private static final class Bill {
        final InvoiceIssued issued;
        LocalDate last;
        long open;
        boolean discounted;
        boolean touched;
        boolean gone;

        /** What may still be paid by the number of an installment. */
        final long[] unnamed;

        Bill(InvoiceIssued issued) {
            this.issued = issued;
            unnamed =
                    issued.installments().stream()
                            .mapToLong(part -> part.amount().minor())
                            .toArray();
            last = issued.invoiceDate();
            open = issued.total().minor();
        }

        long discountOn(LocalDate date) {
            DiscountOffer offer = issued.discount();
            if (offer == null || discounted || date.isAfter(offer.until())) return 0;
            return offer.amount().minor();
        }
    }

    private static final class Receipt {
        final PaymentPosted posted;
        final TreeMap<Integer, Allocation> standing = new TreeMap<>();
        LocalDate last;
        long unapplied;
        int numbers;
        boolean gone;
        boolean refunded;
        @Nullable PaymentChargedBack chargedBack;

        Receipt(PaymentPosted posted) {
            this.posted = posted;
            last = posted.effectiveOn();
            unapplied = posted.amount().minor();
        }
    }

    private static final class Agreement {
        final PaymentPlanAgreed agreed;
        final Bill bill;
        final long[] open;
        LocalDate last;

        Agreement(PaymentPlanAgreed agreed, Bill bill) {
            this.agreed = agreed;
            this.bill = bill;
            open = agreed.parts().stream().mapToLong(part -> part.amount().minor()).toArray();
            last = agreed.agreedOn();
        }
    }

    private static final class Change {
        final AdjustmentMade made;
        final TreeMap<Integer, Allocation> standing = new TreeMap<>();
        LocalDate last;
        long left;
        int numbers;
        boolean gone;

        Change(AdjustmentMade made) {
            this.made = made;
            last = made.effectiveOn();
            left = made.onAccount().minor();
        }

        boolean isUntouched() {
            return left == made.onAccount().minor();
        }
    }

    private void openAccount() {
        int number = parties.size() + 1;
        String code = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var party = new Party(new AccountId("c-" + number), Currency.getInstance(code));
        parties.add(party);
        events.add(
                new AccountOpened(
                        book,
                        party.account,
                        "Customer " + number,
                        AccountKind.CUSTOMER,
                        party.currency,
                        CreditTerms.net(30),
                        FIRST_DAY));
    }

    private void step() {
        Party party = any(parties);
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> issue(party);
            case 4 -> voidOne(party);
            case 5, 6, 7 -> pay(party);
            case 8, 9 -> allocate(party);
            case 10 -> unallocate(party);
            case 11 -> bounce(party);
            case 12, 13 -> adjust(party);
            case 14 -> unadjust(party);
            case 15, 16 -> spend(party);
            case 17 -> unspend(party);
            case 18 -> refund(party);
            case 19, 20 -> chargeBack(party);
            case 21 -> plan(party);
            case 22 -> endPlan(party);
            default -> sayOnly(party);
        }
    }

    private void issue(Party party) {
        List<InvoiceLine> lines = lines(party.currency);
        Money net = Money.zero(party.currency);
        Money tax = net;
        for (InvoiceLine line : lines) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
        }
        Money total = net.plus(tax);
        if (!total.isPositive()) return;
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(480));
        var issued =
                new InvoiceIssued(
                        book,
                        new InvoiceId("inv-" + ++ids),
                        new InvoiceNumber("2025-" + ids),
                        party.account,
                        date,
                        lines,
                        TaxMethod.USUAL,
                        net,
                        tax,
                        total,
                        installments(date, total),
                        random.nextBoolean() ? offer(date, total) : null,
                        null,
                        null,
                        null);
        party.bills.add(new Bill(issued));
        events.add(issued);
    }

    private static DiscountOffer offer(LocalDate date, Money total) {
        return new DiscountOffer(
                date.plusDays(DISCOUNT_DAYS), 0, new Money(total.minor() / 50, total.currency()));
    }

    private List<InvoiceLine> lines(Currency currency) {
        var lines = new ArrayList<InvoiceLine>();
        int count = 1 + random.nextInt(MAX_LINES);
        for (int i = 0; i < count; i++) {
            Money net = new Money(amount() - (i > 0 ? MAX_AMOUNT / 3 : 0), currency);
            var taxes = new ArrayList<InvoiceLine.LineTax>();
            if (random.nextBoolean()) taxes.add(tax("STATE", net, "6"));
            if (random.nextInt(3) == 0) taxes.add(tax("CITY", net, "2.5"));
            lines.add(
                    new InvoiceLine(
                            "work " + i,
                            BigDecimal.ONE,
                            net.toBigDecimal(),
                            net,
                            taxes,
                            random.nextInt(3) == 0 ? "40" + (10 + random.nextInt(3)) : null));
        }
        return lines;
    }

    private static InvoiceLine.LineTax tax(String code, Money net, String percent) {
        var rate = new BigDecimal(percent);
        BigDecimal exact = net.toBigDecimal().multiply(rate).movePointLeft(2);
        return new InvoiceLine.LineTax(code, rate, Money.rounded(exact, net.currency()));
    }

    private List<Installment> installments(LocalDate date, Money total) {
        int count = 1 + random.nextInt(MAX_INSTALLMENTS);
        var parts = new ArrayList<Installment>();
        var weights = new ArrayList<Long>();
        for (int i = 0; i < count; i++) weights.add(1L);
        List<Money> amounts = total.split(weights);
        if (amounts.stream().anyMatch(part -> !part.isPositive())) amounts = List.of(total);
        for (Money part : amounts) {
            parts.add(new Installment(date.plusDays(30L * (parts.size() + 1)), part));
        }
        return parts;
    }

    private void voidOne(Party party) {
        List<Bill> candidates =
                party.bills.stream().filter(bill -> !bill.gone && !bill.touched).toList();
        if (candidates.isEmpty()) return;
        Bill bill = any(candidates);
        bill.gone = true;
        bill.open = 0;
        events.add(
                new InvoiceVoided(
                        book,
                        bill.issued.invoice(),
                        party.account,
                        bill.issued.total(),
                        "billed twice",
                        later(bill.last),
                        DoneBy.alone("ann", later(bill.last))));
    }

    private void pay(Party party) {
        Money amount = new Money(amount(), party.currency);
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(500));
        var scratch = new ArrayList<Allocation>();
        long left = amount.minor();
        for (Bill bill : openBills(party)) {
            if (left == 0 || random.nextBoolean() || bill.last.isAfter(date)) continue;
            Allocation part = take(bill, left, scratch.size() + 1, date);
            left -= part.amount().minor();
            scratch.add(part);
        }
        var posted =
                new PaymentPosted(
                        book,
                        new PaymentId("pay-" + ++ids),
                        party.account,
                        amount,
                        PaymentMethod.values()[random.nextInt(PaymentMethod.values().length)],
                        date,
                        date,
                        "ref-" + ids,
                        null,
                        scratch);
        var receipt = new Receipt(posted);
        keep(receipt, scratch);
        party.receipts.add(receipt);
        events.add(posted);
    }

    /** Takes money, and now and then a discount, off a bill. */
    private Allocation take(Bill bill, long atMost, int number, LocalDate date) {
        Currency currency = bill.issued.total().currency();
        long amount = Math.min(atMost, bill.open);
        if (random.nextBoolean()) amount = 1 + random.nextLong(amount);
        int installment = random.nextInt(bill.unnamed.length);
        if (bill.unnamed.length > 1 && bill.unnamed[installment] > 0 && random.nextBoolean()) {
            return takeOff(bill, installment, amount, number, date);
        }
        long discount = Math.min(bill.open - amount, bill.discountOn(date));
        if (discount > 0) bill.discounted = true;
        bill.open -= amount + discount;
        bill.last = date;
        bill.touched = true;
        return new Allocation(
                number,
                bill.issued.invoice(),
                new Money(amount, currency),
                discount > 0 ? new Money(discount, currency) : null);
    }

    private static Allocation takeOff(
            Bill bill, int installment, long atMost, int number, LocalDate date) {
        long amount = Math.min(atMost, bill.unnamed[installment]);
        bill.unnamed[installment] -= amount;
        bill.open -= amount;
        bill.last = date;
        bill.touched = true;
        return new Allocation(
                number,
                bill.issued.invoice(),
                installment + 1,
                null,
                null,
                null,
                new Money(amount, bill.issued.total().currency()),
                null);
    }

    private static void keep(Receipt receipt, List<Allocation> parts) {
        for (Allocation part : parts) {
            receipt.standing.put(part.number(), part);
            receipt.unapplied -= part.amount().minor();
            receipt.numbers = part.number();
        }
    }

    private void allocate(Party party) {
        List<Receipt> candidates =
                party.receipts.stream().filter(r -> !r.gone && r.unapplied > 0).toList();
        if (candidates.isEmpty()) return;
        Receipt receipt = any(candidates);
        LocalDate date = later(receipt.last);
        var parts = new ArrayList<Allocation>();
        long left = receipt.unapplied;
        for (Bill bill : openBills(party)) {
            if (left == 0 || random.nextBoolean() || bill.last.isAfter(date)) continue;
            Allocation part = take(bill, left, receipt.numbers + parts.size() + 1, date);
            left -= part.amount().minor();
            parts.add(part);
        }
        Allocation planned = toPlan(party, left, receipt.numbers + parts.size() + 1, date);
        if (planned != null) {
            left -= planned.amount().minor();
            parts.add(planned);
        }
        if (left > 0 && random.nextBoolean()) {
            Allocation part = elsewhere(party, left, receipt.numbers + parts.size() + 1, date);
            if (part != null) parts.add(part);
        }
        if (parts.isEmpty()) return;
        keep(receipt, parts);
        receipt.last = date;
        events.add(
                new PaymentAllocated(book, receipt.posted.payment(), party.account, date, parts));
    }

    private void unallocate(Party party) {
        List<Receipt> candidates =
                party.receipts.stream().filter(r -> !r.gone && !r.standing.isEmpty()).toList();
        if (candidates.isEmpty()) return;
        Receipt receipt = any(candidates);
        Allocation part = any(List.copyOf(receipt.standing.values()));
        LocalDate date = later(latest(receipt.last, last(part)));
        receipt.standing.remove(part.number());
        receipt.unapplied += part.amount().minor();
        receipt.last = date;
        giveBack(part, date);
        events.add(
                new AllocationReversed(
                        book, receipt.posted.payment(), party.account, part, "misapplied", date));
    }

    private void bounce(Party party) {
        List<Receipt> candidates =
                party.receipts.stream()
                        .filter(r -> !r.gone && !r.refunded && r.chargedBack == null)
                        .toList();
        if (candidates.isEmpty() || random.nextBoolean()) return;
        Receipt receipt = any(candidates);
        List<Allocation> standing = List.copyOf(receipt.standing.values());
        LocalDate latest = receipt.last;
        for (Allocation part : standing) latest = latest(latest, last(part));
        LocalDate date = later(latest);
        receipt.gone = true;
        for (Allocation part : standing) giveBack(part, date);
        events.add(
                new PaymentReversed(
                        book,
                        receipt.posted.payment(),
                        party.account,
                        receipt.posted.amount(),
                        ReversalReason.INSUFFICIENT_FUNDS,
                        null,
                        date,
                        standing));
    }

    /** Puts what is left of a bill on two parts of a plan. */
    private void plan(Party party) {
        List<Bill> open = openBills(party);
        if (open.isEmpty()) return;
        Bill bill = any(open);
        LocalDate date = later(bill.last);
        var whole = new Money(bill.open, party.currency);
        List<Money> amounts = whole.split(List.of(1L, 2L));
        var parts = new ArrayList<PlanPart>();
        for (Money amount : amounts) {
            if (!amount.isPositive()) continue;
            parts.add(new PlanPart(date.plusDays(30L * (parts.size() + 1)), amount));
        }
        var agreed =
                new PaymentPlanAgreed(
                        book,
                        new PlanId("plan-" + ++ids),
                        party.account,
                        List.of(new PlannedItem(bill.issued.invoice(), null, whole)),
                        parts,
                        MissedPart.PUTS_REST_BACK,
                        0,
                        null,
                        date);
        bill.open = 0;
        bill.last = date;
        bill.touched = true;
        party.agreements.add(new Agreement(agreed, bill));
        events.add(agreed);
    }

    /** What is left of a plan goes back to its bill. */
    private void endPlan(Party party) {
        List<Agreement> going =
                party.agreements.stream().filter(a -> LongStream.of(a.open).sum() > 0).toList();
        if (going.isEmpty()) return;
        Agreement agreement = any(going);
        LocalDate date = later(latest(agreement.last, agreement.bill.last));
        var rest = new ArrayList<PaymentPlanEnded.Rest>();
        long sum = 0;
        for (int i = 0; i < agreement.open.length; i++) {
            if (agreement.open[i] == 0) continue;
            sum += agreement.open[i];
            rest.add(
                    new PaymentPlanEnded.Rest(
                            agreement.agreed.plan().part(i + 1),
                            new Money(agreement.open[i], party.currency)));
            agreement.open[i] = 0;
        }
        agreement.last = date;
        agreement.bill.last = date;
        agreement.bill.open += sum;
        events.add(
                new PaymentPlanEnded(
                        book,
                        agreement.agreed.plan(),
                        party.account,
                        PlanEnding.BROKEN,
                        null,
                        rest,
                        List.of(
                                new PlannedItem(
                                        agreement.bill.issued.invoice(),
                                        null,
                                        new Money(sum, party.currency))),
                        date));
    }

    /** Takes money off the first open part of a plan. */
    private @Nullable Allocation toPlan(Party party, long atMost, int number, LocalDate date) {
        for (Agreement agreement : party.agreements) {
            if (agreement.last.isAfter(date)) continue;
            for (int i = 0; i < agreement.open.length; i++) {
                long amount = Math.min(atMost, agreement.open[i]);
                if (amount == 0) continue;
                agreement.open[i] -= amount;
                agreement.last = date;
                return new Allocation(
                        number,
                        null,
                        null,
                        null,
                        agreement.agreed.plan().part(i + 1),
                        null,
                        new Money(amount, party.currency),
                        null);
            }
        }
        return null;
    }

    private Agreement agreement(Allocation part) {
        PlanPartId id = Objects.requireNonNull(part.part());
        return parties.stream()
                .flatMap(party -> party.agreements.stream())
                .filter(a -> a.agreed.plan().equals(id.plan()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes some of a payment back, from its last allocations; or gives it back, unapplied. */
    private void chargeBack(Party party) {
        List<Receipt> candidates = party.receipts.stream().filter(r -> !r.gone).toList();
        if (candidates.isEmpty()) return;
        Receipt receipt = any(candidates);
        PaymentId payment = receipt.posted.payment();
        PaymentChargedBack before = receipt.chargedBack;
        if (before != null) {
            LocalDate date = later(receipt.last);
            receipt.chargedBack = null;
            receipt.last = date;
            receipt.unapplied += before.amount().minor();
            events.add(
                    new ChargebackReversed(
                            book,
                            before.chargeback(),
                            payment,
                            party.account,
                            before.amount(),
                            date,
                            List.of()));
            return;
        }
        LocalDate date = receipt.last;
        for (Allocation part : receipt.standing.values()) date = latest(date, last(part));
        date = later(date);
        Money amount = receipt.posted.amount();
        long most = receipt.unapplied;
        for (Allocation part : receipt.standing.values()) most += part.amount().minor();
        if (most == 0) return;
        long taken = 1 + random.nextLong(most);
        long missing = taken - receipt.unapplied;
        receipt.unapplied -= taken;
        receipt.last = date;
        var back = new ArrayList<Allocation>();
        var again = new ArrayList<Allocation>();
        while (missing > 0) {
            Allocation part = receipt.standing.remove(receipt.standing.lastKey());
            back.add(part);
            giveBack(part, date);
            receipt.unapplied += part.amount().minor();
            long left = part.amount().minor() - missing;
            missing -= part.amount().minor();
            if (left <= 0) continue;
            Allocation rest = part.rest(receipt.numbers + 1, new Money(left, amount.currency()));
            if (part.part() != null) agreement(part).open[part.part().number() - 1] -= left;
            else if (part.invoice() == null) change(part).left -= left;
            else bill(part).open -= left;
            keep(receipt, List.of(rest));
            again.add(rest);
        }
        receipt.chargedBack =
                new PaymentChargedBack(
                        book,
                        new ChargebackId("cb-" + ++ids),
                        payment,
                        party.account,
                        new Money(taken, amount.currency()),
                        "10.4",
                        null,
                        date,
                        back,
                        again);
        events.add(receipt.chargedBack);
    }

    private void giveBack(Allocation part, LocalDate date) {
        if (part.part() != null) {
            Agreement agreement = agreement(part);
            agreement.open[part.part().number() - 1] += part.amount().minor();
            agreement.last = date;
            return;
        }
        if (part.invoice() == null) {
            Change charge = change(part);
            charge.left += part.amount().minor();
            charge.last = date;
            return;
        }
        Bill bill = bill(part);
        bill.open += part.settled().minor();
        if (part.installment() != null) {
            bill.unnamed[part.installment() - 1] += part.settled().minor();
        }
        if (part.discount() != null) bill.discounted = false;
        bill.last = date;
    }

    /** What another customer owes, or a charge on the account; nothing if there is none. */
    private @Nullable Allocation elsewhere(Party payer, long atMost, int number, LocalDate date) {
        Party party = any(parties);
        if (!party.currency.equals(payer.currency)) return null;
        AccountId other = party == payer ? null : party.account;
        List<Change> charges =
                party.changes.stream()
                        .filter(c -> !c.gone && c.left > 0 && !c.last.isAfter(date))
                        .toList();
        if (!charges.isEmpty()) {
            Change charge = any(charges);
            var amount = new Money(Math.min(atMost, charge.left), party.currency);
            charge.left -= amount.minor();
            charge.last = date;
            return new Allocation(number, null, charge.made.adjustment(), other, amount, null);
        }
        for (Bill bill : openBills(party)) {
            if (bill.last.isAfter(date)) continue;
            Allocation own = take(bill, atMost, number, date);
            return new Allocation(
                    number,
                    own.invoice(),
                    own.installment(),
                    null,
                    null,
                    other,
                    own.amount(),
                    own.discount());
        }
        return null;
    }

    /** Applies a credit on account. */
    private void spend(Party party) {
        List<Change> candidates =
                party.changes.stream().filter(c -> !c.gone && c.left < 0).toList();
        if (candidates.isEmpty()) return;
        Change credit = any(candidates);
        LocalDate date = later(credit.last);
        Allocation part = elsewhere(party, -credit.left, credit.numbers + 1, date);
        if (part == null) return;
        if (part.discount() != null) {
            giveBack(part, date);
            return;
        }
        credit.numbers++;
        credit.standing.put(part.number(), part);
        credit.left += part.amount().minor();
        credit.last = date;
        events.add(
                new CreditAllocated(
                        book, credit.made.adjustment(), party.account, date, List.of(part)));
    }

    private void unspend(Party party) {
        List<Change> candidates =
                party.changes.stream().filter(c -> !c.standing.isEmpty()).toList();
        if (candidates.isEmpty()) return;
        Change credit = any(candidates);
        Allocation part = any(List.copyOf(credit.standing.values()));
        LocalDate date = later(latest(credit.last, last(part)));
        credit.standing.remove(part.number());
        credit.left -= part.amount().minor();
        credit.last = date;
        giveBack(part, date);
        events.add(
                new CreditAllocationReversed(
                        book, credit.made.adjustment(), party.account, part, "misapplied", date));
    }

    /** Pays unapplied money back, which now and then does not arrive. */
    private void refund(Party party) {
        List<Receipt> candidates =
                party.receipts.stream().filter(r -> !r.gone && r.unapplied > 0).toList();
        if (candidates.isEmpty()) return;
        Receipt receipt = any(candidates);
        LocalDate date = later(receipt.last);
        var refund = new RefundId("ref-" + ++ids);
        var credit = new CreditItem(party.account, receipt.posted.payment(), null);
        var amount = new Money(1 + random.nextLong(receipt.unapplied), party.currency);
        events.add(new RefundRequested(book, refund, credit, amount, "overpaid", "ann", date));
        events.add(new RefundApproved(book, refund, credit, "bob", date));
        events.add(new RefundIssued(book, refund, credit, amount, PaymentMethod.CHECK, null, date));
        receipt.last = date;
        if (random.nextBoolean()) {
            LocalDate back = later(date);
            events.add(new RefundFailed(book, refund, credit, amount, "undeliverable", back));
            receipt.last = back;
        } else {
            receipt.unapplied -= amount.minor();
            receipt.refunded = true;
        }
    }

    private void adjust(Party party) {
        AdjustmentKind kind = AdjustmentKind.values()[random.nextInt(7)];
        boolean raises = kind.allows(new Money(1, party.currency));
        List<Bill> bills = openBills(party);
        Bill bill = bills.isEmpty() || random.nextInt(4) == 0 ? null : any(bills);
        boolean detailed = kind.isMemo() && random.nextInt(4) > 0;
        List<MemoLine> lines = detailed ? memoLines(party.currency) : null;
        long amount =
                lines == null
                        ? amount() / 3 + 1
                        : lines.stream().mapToLong(line -> line.total().minor()).sum();
        long onAccount = bill == null ? amount : raises ? 0 : Math.max(0, amount - bill.open);
        LocalDate date = later(bill == null ? FIRST_DAY.plusDays(random.nextInt(400)) : bill.last);
        int sign = raises ? 1 : -1;
        if (bill != null) {
            bill.open += sign * (amount - onAccount);
            bill.last = date;
            bill.touched = true;
        }
        var made =
                new AdjustmentMade(
                        book,
                        new AdjustmentId("adj-" + ++ids),
                        party.account,
                        bill == null ? null : bill.issued.invoice(),
                        kind,
                        new Money(sign * amount, party.currency),
                        new Money(sign * onAccount, party.currency),
                        "as agreed",
                        date,
                        DoneBy.alone("ann", date),
                        lines);
        party.changes.add(new Change(made));
        events.add(made);
    }

    private List<MemoLine> memoLines(Currency currency) {
        var lines = new ArrayList<MemoLine>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Money net = new Money(amount() / 6 + 1, currency);
            var taxes = new ArrayList<MemoLine.Tax>();
            if (random.nextInt(4) > 0) taxes.add(memoTax(tax("STATE", net, "6")));
            if (random.nextInt(3) == 0) taxes.add(memoTax(tax("CITY", net, "2.5")));
            taxes.removeIf(tax -> tax.amount().isZero());
            lines.add(new MemoLine("work " + i, net, taxes));
        }
        return lines;
    }

    private static MemoLine.Tax memoTax(InvoiceLine.LineTax tax) {
        return new MemoLine.Tax(tax.code(), tax.amount());
    }

    private void unadjust(Party party) {
        List<Change> candidates =
                party.changes.stream().filter(c -> !c.gone && c.isUntouched()).toList();
        if (candidates.isEmpty()) return;
        Change change = any(candidates);
        AdjustmentMade made = change.made;
        LocalDate date = later(change.last);
        Bill bill =
                party.bills.stream()
                        .filter(b -> b.issued.invoice().equals(made.invoice()))
                        .findFirst()
                        .orElse(null);
        if (bill != null) {
            if (bill.open < made.onInvoice().minor()) return;
            date = later(latest(change.last, bill.last));
            bill.open -= made.onInvoice().minor();
            bill.last = date;
        }
        change.gone = true;
        events.add(
                new AdjustmentReversed(
                        book,
                        made.adjustment(),
                        party.account,
                        made.invoice(),
                        made.kind(),
                        made.amount(),
                        made.onAccount(),
                        "in error",
                        date,
                        DoneBy.alone("ann", date),
                        made.lines()));
    }

    /** Events that move no money. */
    private void sayOnly(Party party) {
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(400));
        var period = AccountingPeriod.of(date);
        var adjustment = new AdjustmentId("adj-" + ++ids);
        var amount = new Money(-amount(), party.currency);
        var write = AdjustmentKind.WRITE_OFF;
        switch (random.nextInt(5)) {
            case 0 -> {
                events.add(
                        new AdjustmentProposed(
                                book,
                                adjustment,
                                party.account,
                                null,
                                write,
                                amount,
                                false,
                                "lost",
                                date,
                                "ann"));
                events.add(
                        new AdjustmentDeclined(
                                book, adjustment, party.account, null, "no", "bob", date));
            }
            case 1 -> {
                events.add(new PeriodClosed(book, period));
                events.add(new PeriodReopened(book, period, "late bill"));
            }
            case 2 ->
                    events.add(
                            new AccountTermsChanged(
                                    book, party.account, CreditTerms.net(10), date));
            case 3 ->
                    events.add(
                            new NoteAdded(
                                    book,
                                    new NoteId("note-" + ids),
                                    party.account,
                                    null,
                                    NoteKind.CONTACT,
                                    "will pay",
                                    date));
            default -> {
                var brief = new AccountId("closed-" + ids);
                events.add(
                        new AccountOpened(
                                book,
                                brief,
                                "Short",
                                AccountKind.PAYER,
                                party.currency,
                                CreditTerms.net(0),
                                date));
                events.add(new AccountClosed(book, brief, "merged", date));
            }
        }
    }

    private static List<Bill> openBills(Party party) {
        return party.bills.stream().filter(bill -> !bill.gone && bill.open > 0).toList();
    }

    private Bill bill(Allocation part) {
        return parties.stream()
                .flatMap(party -> party.bills.stream())
                .filter(bill -> bill.issued.invoice().equals(part.invoice()))
                .findFirst()
                .orElseThrow();
    }

    private Change change(Allocation part) {
        return parties.stream()
                .flatMap(party -> party.changes.stream())
                .filter(change -> change.made.adjustment().equals(part.adjustment()))
                .findFirst()
                .orElseThrow();
    }

    /** When what it is applied to was moved last. */
    private LocalDate last(Allocation part) {
        if (part.part() != null) return agreement(part).last;
        return part.invoice() == null ? change(part).last : bill(part).last;
    }

    private long amount() {
        return 1 + random.nextInt(MAX_AMOUNT);
    }

    private LocalDate later(LocalDate date) {
        return date.plusDays(random.nextInt(40));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
