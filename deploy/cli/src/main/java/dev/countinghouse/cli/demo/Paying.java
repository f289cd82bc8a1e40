package dev.countinghouse.cli.demo;

import dev.countinghouse.client.Body;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pays a customer's bills in their habit, with what goes wrong with payments. */
final class Paying {

    private static final int BOUNCE_FEE_MINOR = 35_00;
    private static final int SMALL_MINOR = 3_00;

    private final Customer customer;
    private final LocalDate stopsOn;
    private final Agenda agenda;
    private final Sheet sheet;
    private final Chance chance;
    private final List<Bill> unpaid = new ArrayList<>();

    Paying(Customer customer, LocalDate stopsOn, Agenda agenda, Sheet sheet, Chance chance) {
        this.customer = customer;
        this.stopsOn = stopsOn;
        this.agenda = agenda;
        this.sheet = sheet;
        this.chance = chance;
    }

    boolean hasStopped() {
        return customer.habit() == Habit.FAILING && !agenda.today().isBefore(stopsOn);
    }

    /** Plans what goes by the calendar and not by the bill. */
    void begin(LocalDate last) {
        if (customer.habit() != Habit.RUNS) return;
        for (LocalDate month = customer.openedOn().withDayOfMonth(1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            agenda.on(month.withDayOfMonth(15), this::payAllDue);
            agenda.on(month.plusMonths(1).minusDays(1), this::payAllDue);
        }
    }

    /** Plans when a bill is paid, seen from today. */
    void plan(Bill bill) {
        if (customer.habit() == Habit.RUNS) {
            if (!unpaid.contains(bill)) unpaid.add(bill);
            return;
        }
        DiscountOffer discount = bill.discount();
        boolean early = chance.percent(customer.habit() == Habit.EARLY ? 85 : 15);
        if (discount != null && early && bill.date().equals(agenda.today())) {
            LocalDate day = discount.until().minusDays(chance.between(2, 5));
            agenda.on(day, () -> pay(bill, bill.open()));
            return;
        }
        for (Installment part : bill.installments()) {
            agenda.on(part.dueOn().plusDays(lateness()), () -> payDue(bill, part.dueOn()));
        }
    }

    private int lateness() {
        return switch (customer.habit()) {
            case EARLY -> chance.between(-8, 0);
            case PROMPT -> chance.between(-6, 1);
            case USUAL, FAILING -> chance.around(2, 9);
            case RUNS -> 0;
            case SLOW -> chance.between(8, 50);
            case STRAINED -> chance.between(20, 95);
        };
    }

    private void payDue(Bill bill, LocalDate dueOn) {
        Money due = bill.dueBy(dueOn);
        boolean inParts =
                chance.percent(customer.habit() == Habit.STRAINED ? 45 : 4)
                        && due.minor() > 100 * SMALL_MINOR;
        if (inParts) {
            Money part = chance.share(due, 25, 70);
            agenda.on(agenda.today().plusDays(chance.between(10, 35)), () -> payDue(bill, dueOn));
            pay(bill, part);
        } else if (chance.percent(2) && due.minor() > SMALL_MINOR) {
            Money missing = new Money(chance.between(1, SMALL_MINOR), due.currency());
            agenda.on(agenda.today().plusDays(30), () -> forget(bill));
            pay(bill, due.minus(missing));
        } else {
            pay(bill, due);
        }
    }

    /** What is not worth a letter is written off. */
    private void forget(Bill bill) {
        if (!bill.isOpen() || bill.open().minor() > SMALL_MINOR) return;
        sheet.write(
                agenda.today(),
                "make-adjustment",
                Body.of(
                        "adjustment", sheet.nextAdjustment(),
                        "account", customer.account(),
                        "invoice", bill.invoice(),
                        "kind", "SMALL_BALANCE",
                        "amount", bill.open().negated(),
                        "reason", "Too small to collect",
                        "effectiveOn", agenda.today()));
        bill.settle(bill.open());
    }

    private void pay(Bill bill, Money amount) {
        if (!amount.isPositive() || bill.isDisputed() || hasStopped()) return;
        Map<Bill, Money> parts = new LinkedHashMap<>();
        parts.put(bill, amount.exceeds(bill.open()) ? bill.open() : amount);
        if (bill.isOpen()) post(parts);
    }

    private void payAllDue() {
        Map<Bill, Money> parts = new LinkedHashMap<>();
        unpaid.removeIf(bill -> !bill.isOpen());
        for (Bill bill : unpaid) {
            Money due = bill.dueBy(agenda.today().plusDays(3));
            if (due.isPositive() && !bill.isDisputed()) parts.put(bill, due);
        }
        if (!parts.isEmpty()) post(parts);
    }

    private void post(Map<Bill, Money> parts) {
        Money paid = Money.zero(customer.currency());
        List<Object> allocations = new ArrayList<>();
        for (var part : parts.entrySet()) {
            Bill bill = part.getKey();
            Money discount = discount(bill, part.getValue());
            Money amount = discount == null ? part.getValue() : part.getValue().minus(discount);
            allocations.add(
                    Body.of("invoice", bill.invoice(), "amount", amount, "discount", discount));
            bill.settle(part.getValue());
            paid = paid.plus(amount);
        }
        Money extra = extra(paid);
        String payment = sheet.nextPayment();
        boolean applied = !chance.percent(1.5);
        write(payment, paid.plus(extra), parts, applied ? allocations : List.of());
        if (applied) parts.keySet().forEach(bill -> ended(bill, payment));
        if (!applied) {
            agenda.on(
                    agenda.today().plusDays(chance.between(1, 4)),
                    () -> apply(payment, allocations));
        } else if (chance.percent(customer.habit() == Habit.STRAINED ? 14 : 0.6)) {
            agenda.on(agenda.today().plusDays(chance.between(2, 5)), () -> bounce(payment, parts));
        }
    }

    private void ended(Bill bill, String payment) {
        Quarrel quarrel = bill.endedByPayment();
        if (quarrel != null) quarrel.paid(payment, agenda.today());
    }

    /** Taken only for the whole invoice and in time. */
    private @Nullable Money discount(Bill bill, Money part) {
        DiscountOffer offer = bill.discount();
        boolean taken =
                offer != null
                        && bill.isWhole()
                        && part.equals(bill.open())
                        && part.exceeds(offer.amount())
                        && !agenda.today().isAfter(offer.until())
                        && bill.installments().size() == 1;
        return taken && offer != null ? offer.amount() : null;
    }

    /** Now and then somebody pays a round sum, and the rest waits on the account. */
    private Money extra(Money paid) {
        if (!chance.percent(1.2)) return Money.zero(paid.currency());
        long hundred = 100_00;
        return new Money(hundred - paid.minor() % hundred, paid.currency());
    }

    private void write(String payment, Money amount, Map<Bill, Money> parts, List<Object> to) {
        LocalDate today = agenda.today();
        String numbers = String.join(" ", parts.keySet().stream().map(Bill::number).toList());
        sheet.write(
                today,
                "post-payment",
                Body.of(
                        "payment", payment,
                        "account", customer.account(),
                        "amount", amount,
                        "method", customer.method(),
                        "receivedOn", today,
                        "effectiveOn", today,
                        "reference", payment.substring("pay-".length()),
                        "remittance", numbers,
                        "allocations", to.isEmpty() ? null : to));
    }

    private void apply(String payment, List<Object> allocations) {
        sheet.write(
                agenda.today(),
                "allocate-payment",
                payment,
                Body.of("effectiveOn", agenda.today(), "allocations", allocations));
    }

    private void bounce(String payment, Map<Bill, Money> parts) {
        sheet.write(
                agenda.today(),
                "reverse-payment",
                payment,
                Body.of(
                        "reason",
                        ReversalReason.INSUFFICIENT_FUNDS,
                        "code",
                        customer.method() == PaymentMethod.ACH ? "R01" : null,
                        "note",
                        "Returned by the bank",
                        "effectiveOn",
                        agenda.today(),
                        "fee",
                        Body.of(
                                "adjustment",
                                sheet.nextAdjustment(),
                                "amount",
                                new Money(BOUNCE_FEE_MINOR, customer.currency()))));
        parts.forEach(
                (bill, amount) -> {
                    bill.settle(amount.negated());
                    agenda.on(
                            agenda.today().plusDays(chance.between(7, 21)),
                            () -> pay(bill, amount));
                });
    }
}
