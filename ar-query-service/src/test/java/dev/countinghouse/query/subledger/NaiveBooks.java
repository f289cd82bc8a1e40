package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.query.web.AsOf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the receivables must answer, worked out in the plainest way: events one after another into
 * maps of amounts, nothing kept, nothing shared with the code under test.
 */
final class NaiveBooks {

    /** Amounts by account, then by document. */
    final Map<String, Map<String, Long>> invoices = new TreeMap<>();

    final Map<String, Map<String, Long>> unapplied = new TreeMap<>();
    final Map<String, Map<String, Long>> onAccount = new TreeMap<>();

    /** What was paid on invoices by the numbers of their installments. */
    private final Map<String, Map<Integer, Long>> byNumber = new HashMap<>();

    private final Map<String, InvoiceIssued> issued = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, LocalDate> dues = new HashMap<>();
    private final LocalDate on;

    private NaiveBooks(LocalDate on) {
        this.on = on;
    }

    static NaiveBooks of(List<EventEnvelope> history, AsOf asOf) {
        var books = new NaiveBooks(asOf.effectiveOn());
        for (EventEnvelope event : history) {
            books.name(event.event());
            boolean counts =
                    event.position() <= asOf.known()
                            && !event.event().effectiveOn().isAfter(asOf.effectiveOn());
            if (counts) books.count(event.event());
        }
        return books;
    }

    private void name(ArEvent event) {
        if (event instanceof InvoiceIssued e) issued.put(e.invoice().value(), e);
        if (event instanceof PaymentPosted e) dates.put(e.payment().value(), e.effectiveOn());
        if (event instanceof AdjustmentMade e) dates.put(e.adjustment().value(), e.effectiveOn());
        if (event instanceof PaymentPlanAgreed e) {
            int number = 0;
            for (PlanPart part : e.parts()) {
                String id = e.plan().part(++number).value();
                dates.put(id, e.agreedOn());
                dues.put(id, part.dueOn());
            }
        }
    }

    private void count(ArEvent event) {
        switch (event) {
            case InvoiceIssued e ->
                    add(invoices, e.account().value(), e.invoice(), e.total().minor());
            case InvoiceVoided e ->
                    add(invoices, e.account().value(), e.invoice(), -e.amount().minor());
            case PaymentPosted e -> {
                add(unapplied, e.account().value(), e.payment().value(), e.amount().minor());
                apply(e.account(), e.payment(), e.allocations(), 1);
            }
            case PaymentAllocated e -> apply(e.account(), e.payment(), e.allocations(), 1);
            case AllocationReversed e ->
                    apply(e.account(), e.payment(), List.of(e.allocation()), -1);
            case PaymentReversed e -> {
                apply(e.account(), e.payment(), e.allocations(), -1);
                add(unapplied, e.account().value(), e.payment().value(), -e.amount().minor());
            }
            case PaymentChargedBack e -> {
                apply(e.account(), e.payment(), e.takenBack(), -1);
                apply(e.account(), e.payment(), e.reapplied(), 1);
                add(unapplied, e.account().value(), e.payment().value(), -e.amount().minor());
            }
            case ChargebackReversed e -> {
                add(unapplied, e.account().value(), e.payment().value(), e.amount().minor());
                apply(e.account(), e.payment(), e.allocations(), 1);
            }
            case PaymentPlanAgreed e -> {
                String account = e.account().value();
                for (PlannedItem one : e.items()) owe(account, one, -one.amount().minor());
                int number = 0;
                for (PlanPart part : e.parts()) {
                    PlanPartId id = e.plan().part(++number);
                    add(onAccount, account, id.value(), part.amount().minor());
                }
            }
            case PaymentPlanEnded e -> {
                String account = e.account().value();
                for (PaymentPlanEnded.Rest rest : e.rest()) {
                    add(onAccount, account, rest.part().value(), -rest.amount().minor());
                }
                for (PlannedItem one : e.back()) owe(account, one, one.amount().minor());
            }
            case CreditAllocated e -> apply(e.account(), e.adjustment(), e.allocations(), 1);
            case CreditAllocationReversed e ->
                    apply(e.account(), e.adjustment(), List.of(e.allocation()), -1);
            case RefundIssued e ->
                    spend(e.credit().account(), e.credit().item(), e.amount().minor());
            case RefundFailed e ->
                    spend(e.credit().account(), e.credit().item(), -e.amount().minor());
            case AdjustmentMade e -> {
                InvoiceId invoice = e.invoice();
                if (invoice != null) {
                    add(invoices, e.account().value(), invoice, e.onInvoice().minor());
                }
                add(onAccount, e.account().value(), e.adjustment().value(), e.onAccount().minor());
            }
            case AdjustmentReversed e -> {
                InvoiceId invoice = e.invoice();
                if (invoice != null) {
                    add(invoices, e.account().value(), invoice, -e.onInvoice().minor());
                }
                add(onAccount, e.account().value(), e.adjustment().value(), -e.onAccount().minor());
            }
            case MemoEvent _ -> {}
            case MoneyEvent _ -> throw new IllegalStateException("not counted: " + event);
        }
    }

    private void apply(AccountId account, EntityId credit, List<Allocation> allocations, int sign) {
        for (Allocation a : allocations) {
            var discount = a.discount();
            long off = a.amount().minor() + (discount == null ? 0 : discount.minor());
            String debtor = a.account() == null ? account.value() : a.account().value();
            add(a.invoice() == null ? onAccount : invoices, debtor, a.item().value(), -sign * off);
            if (a.installment() != null) {
                byNumber.computeIfAbsent(a.item().value(), _ -> new TreeMap<>())
                        .merge(a.installment(), sign * off, Long::sum);
            }
            spend(account, credit, sign * a.amount().minor());
        }
    }

    private void owe(String account, PlannedItem one, long minor) {
        add(one.invoice() == null ? onAccount : invoices, account, one.item().value(), minor);
    }

    /** Takes from a payment's money, or from a credit on account, which is below zero. */
    private void spend(AccountId account, EntityId credit, long minor) {
        if (credit instanceof PaymentId) add(unapplied, account.value(), credit.value(), -minor);
        else add(onAccount, account.value(), credit.value(), minor);
    }

    private static void add(
            Map<String, Map<String, Long>> sums, String account, InvoiceId id, long minor) {
        add(sums, account, id.value(), minor);
    }

    private static void add(
            Map<String, Map<String, Long>> sums, String account, String id, long minor) {
        sums.computeIfAbsent(account, _ -> new TreeMap<>()).merge(id, minor, Long::sum);
    }

    long open(String account) {
        return sum(invoices, account) + sum(onAccount, account);
    }

    long unapplied(String account) {
        return sum(unapplied, account);
    }

    private static long sum(Map<String, Map<String, Long>> sums, String account) {
        return sums.getOrDefault(account, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** An open amount with its date. */
    record Debt(String item, int installment, LocalDate datedOn, LocalDate dueOn, long minor) {}

    /** Everything open on an account, credits below zero, by due date. */
    List<Debt> debts(String account) {
        var debts = new ArrayList<Debt>();
        invoices.getOrDefault(account, Map.of())
                .forEach((id, open) -> debts.addAll(installments(id, open)));
        unapplied.getOrDefault(account, Map.of()).forEach((id, minor) -> single(debts, id, -minor));
        onAccount.getOrDefault(account, Map.of()).forEach((id, minor) -> single(debts, id, minor));
        return debts;
    }

    private void single(List<Debt> debts, String id, long minor) {
        LocalDate date = dates.get(id);
        if (date == null) throw new AssertionError(id + " has no date");
        if (minor != 0) debts.add(new Debt(id, 1, date, dues.getOrDefault(id, date), minor));
    }

    /**
     * What was paid on an installment is taken off that one, what was settled besides off the
     * earliest; what is beyond is on the last.
     */
    private List<Debt> installments(String id, long open) {
        InvoiceIssued invoice = issued.get(id);
        if (invoice == null) throw new AssertionError(id + " was not issued");
        Map<Integer, Long> paid = byNumber.getOrDefault(id, Map.of());
        long settled =
                invoice.total().minor()
                        - open
                        - paid.values().stream().mapToLong(Long::longValue).sum();
        var debts = new ArrayList<Debt>();
        int number = 0;
        long told = 0;
        for (Installment part : invoice.installments()) {
            number++;
            boolean last = number == invoice.installments().size();
            long unpaid = part.amount().minor() - paid.getOrDefault(number, 0L);
            long taken = Math.clamp(settled, 0, unpaid);
            settled -= taken;
            long left = last ? open - told : unpaid - taken;
            told += left;
            if (left != 0) {
                debts.add(new Debt(id, number, invoice.invoiceDate(), part.dueOn(), left));
            }
        }
        return debts;
    }

    List<Debt> overdue(String account) {
        return debts(account).stream()
                .filter(debt -> debt.minor > 0 && debt.dueOn.isBefore(on))
                .toList();
    }

    /** By the usual buckets: current, 1–30, 31–60, 61–90, 91–120, more; credits last, if apart. */
    long[] aging(String account, boolean byDueDate, boolean creditsApart) {
        long[] sums = new long[7];
        for (Debt debt : debts(account)) {
            long days = ChronoUnit.DAYS.between(byDueDate ? debt.dueOn : debt.datedOn, on);
            int bucket;
            if (creditsApart && debt.minor < 0 && !issued.containsKey(debt.item)) bucket = 6;
            else if (days <= 0) bucket = 0;
            else if (days <= 30) bucket = 1;
            else if (days <= 60) bucket = 2;
            else if (days <= 90) bucket = 3;
            else if (days <= 120) bucket = 4;
            else bucket = 5;
            sums[bucket] += debt.minor;
        }
        return sums;
    }
}
