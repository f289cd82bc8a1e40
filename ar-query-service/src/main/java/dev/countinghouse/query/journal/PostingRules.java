package dev.countinghouse.query.journal;

import static dev.countinghouse.query.journal.LedgerRole.BAD_DEBT;
import static dev.countinghouse.query.journal.LedgerRole.CASH;
import static dev.countinghouse.query.journal.LedgerRole.CONTRACTUAL;
import static dev.countinghouse.query.journal.LedgerRole.DISCOUNTS;
import static dev.countinghouse.query.journal.LedgerRole.FEES;
import static dev.countinghouse.query.journal.LedgerRole.INTEREST;
import static dev.countinghouse.query.journal.LedgerRole.OTHER_REVENUE;
import static dev.countinghouse.query.journal.LedgerRole.RECEIVABLES;
import static dev.countinghouse.query.journal.LedgerRole.RETURNS;
import static dev.countinghouse.query.journal.LedgerRole.REVENUE;
import static dev.countinghouse.query.journal.LedgerRole.SMALL_BALANCES;
import static dev.countinghouse.query.journal.LedgerRole.TAX;
import static dev.countinghouse.query.journal.LedgerRole.UNAPPLIED_CASH;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundIssued;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What each event does to the general ledger. Two accounts control the subledger: receivables is
 * the sum of all open invoices and on-account adjustments, unapplied cash the sum of what payments
 * have left to apply.
 */
public final class PostingRules {

    private final ChartOfAccounts chart;

    public PostingRules(ChartOfAccounts chart) {
        this.chart = chart;
    }

    ChartOfAccounts chart() {
        return chart;
    }

    /**
     * The balanced lines of an event; none if it moves no money.
     *
     * @param issued the lines that an invoice was posted with, asked for when it is voided
     * @throws UnbalancedPostingException if the debits are not the credits
     */
    public List<JournalLine> lines(ArEvent event, Function<InvoiceId, List<JournalLine>> issued) {
        return balanced(
                event,
                switch (event) {
                    case InvoiceIssued invoice -> issued(invoice);
                    case InvoiceVoided voided -> voided(voided, issued.apply(voided.invoice()));
                    case PaymentPosted payment -> posted(payment);
                    case PaymentAllocated payment -> allocated(payment);
                    case AllocationReversed payment -> unallocated(payment);
                    case CreditAllocated credit -> allocated(credit);
                    case CreditAllocationReversed credit -> unallocated(credit);
                    case PaymentReversed payment -> reversed(payment);
                    case PaymentChargedBack taken -> chargedBack(taken);
                    case ChargebackReversed won -> wonBack(won);
                    case PaymentPlanAgreed plan -> planned(plan);
                    case PaymentPlanEnded plan -> putBack(plan);
                    case RefundIssued refund -> refunded(refund.credit(), refund.amount());
                    case RefundFailed refund ->
                            refunded(refund.credit(), refund.amount().negated());
                    case AdjustmentMade adjustment -> made(adjustment);
                    case AdjustmentReversed adjustment -> reversed(adjustment);
                    case MemoEvent _ -> List.of();
                    case MoneyEvent _ ->
                            throw new UnbalancedPostingException("no posting rule for " + event);
                });
    }

    /**
     * Dr receivables the total; Cr revenue the net of the lines, by the account they name; Cr tax
     * each tax, by its code. A line below zero debits its account.
     */
    private List<JournalLine> issued(InvoiceIssued invoice) {
        var revenues = new TreeMap<String, Money>();
        var taxes = new TreeMap<String, Money>();
        for (InvoiceLine line : invoice.lines()) {
            revenues.merge(chart.revenue(line.revenueAccount()), line.net(), Money::plus);
            for (InvoiceLine.LineTax tax : line.taxes()) {
                taxes.merge(tax.code(), tax.amount(), Money::plus);
            }
        }
        var lines = new Lines(invoice.account(), invoice.invoice());
        lines.debit(RECEIVABLES, invoice.total());
        revenues.forEach((code, net) -> lines.credit(REVENUE, code, net, null));
        taxes.forEach((code, amount) -> lines.credit(TAX, chart.tax(code), amount, code));
        return lines.taken();
    }

    /** The opposite of each line that the invoice was posted with, whatever the chart says now. */
    private static List<JournalLine> voided(InvoiceVoided voided, List<JournalLine> issued) {
        boolean fits = !issued.isEmpty() && issued.getFirst().amount().equals(voided.amount());
        if (!fits) {
            throw new UnbalancedPostingException(
                    "invoice %s is voided at %s, but was posted as %s"
                            .formatted(voided.invoice(), voided.amount(), issued));
        }
        return issued.stream().map(JournalLine::opposite).toList();
    }

    /** Dr cash, Cr unapplied cash the payment; then each allocation as if it came later. */
    private List<JournalLine> posted(PaymentPosted payment) {
        var lines = new Lines(payment.account(), payment.payment());
        lines.debit(CASH, payment.amount());
        lines.credit(UNAPPLIED_CASH, payment.amount());
        apply(lines, UNAPPLIED_CASH, payment.allocations());
        return lines.taken();
    }

    /** Dr unapplied cash, Dr discounts, Cr receivables, for each allocation. */
    private List<JournalLine> allocated(PaymentAllocated payment) {
        var lines = new Lines(payment.account(), payment.payment());
        apply(lines, UNAPPLIED_CASH, payment.allocations());
        return lines.taken();
    }

    /** Dr receivables, Cr discounts, Cr unapplied cash: the allocation's opposite. */
    private List<JournalLine> unallocated(AllocationReversed payment) {
        var lines = new Lines(payment.account(), payment.payment());
        apply(lines, UNAPPLIED_CASH, List.of(payment.allocation()));
        return lines.opposite();
    }

    /** Dr receivables for the credit, Cr receivables for what it settles. */
    private List<JournalLine> allocated(CreditAllocated credit) {
        var lines = new Lines(credit.account(), credit.adjustment());
        apply(lines, RECEIVABLES, credit.allocations());
        return lines.taken();
    }

    /** The opposite. */
    private List<JournalLine> unallocated(CreditAllocationReversed credit) {
        var lines = new Lines(credit.account(), credit.adjustment());
        apply(lines, RECEIVABLES, List.of(credit.allocation()));
        return lines.opposite();
    }

    /**
     * The allocations that stood, taken back; then Dr unapplied cash, Cr cash the whole payment.
     */
    private List<JournalLine> reversed(PaymentReversed payment) {
        var lines = new Lines(payment.account(), payment.payment());
        lines.debit(CASH, payment.amount());
        lines.credit(UNAPPLIED_CASH, payment.amount());
        apply(lines, UNAPPLIED_CASH, payment.allocations());
        return lines.opposite();
    }

    /** What was taken back, and its rest applied anew; then Dr unapplied cash, Cr cash. */
    private List<JournalLine> chargedBack(PaymentChargedBack taken) {
        var back = new Lines(taken.account(), taken.payment());
        back.debit(CASH, taken.amount());
        back.credit(UNAPPLIED_CASH, taken.amount());
        apply(back, UNAPPLIED_CASH, taken.takenBack());
        var again = new Lines(taken.account(), taken.payment());
        apply(again, UNAPPLIED_CASH, taken.reapplied());
        return again.after(back.opposite());
    }

    /** As a payment that is posted: Dr cash, Cr unapplied cash; then each allocation. */
    private List<JournalLine> wonBack(ChargebackReversed won) {
        var lines = new Lines(won.account(), won.payment());
        lines.debit(CASH, won.amount());
        lines.credit(UNAPPLIED_CASH, won.amount());
        apply(lines, UNAPPLIED_CASH, won.allocations());
        return lines.taken();
    }

    /**
     * Dr the control account of the credit item, Dr discounts what was earned, Cr receivables both:
     * of the account whose debit it is, so that the journal shows who paid for whom.
     */
    private void apply(Lines lines, LedgerRole control, List<Allocation> parts) {
        AccountId payer = lines.account;
        EntityId credit = lines.item;
        for (Allocation part : parts) {
            lines.of(payer).about(credit).debit(control, part.amount());
            lines.of(part.accountOr(payer)).about(part.item());
            if (part.discount() != null) lines.debit(DISCOUNTS, part.discount());
            lines.credit(RECEIVABLES, part.settled());
        }
    }

    /** Within the receivables: Cr what is planned, Dr the parts of the plan. */
    private List<JournalLine> planned(PaymentPlanAgreed plan) {
        var lines = new Lines(plan.account(), plan.plan().part(1));
        for (PlannedItem item : plan.items()) {
            lines.about(item.item()).credit(RECEIVABLES, item.amount());
        }
        for (int i = 0; i < plan.parts().size(); i++) {
            lines.about(plan.plan().part(i + 1)).debit(RECEIVABLES, plan.parts().get(i).amount());
        }
        return lines.taken();
    }

    /** Cr the parts of the plan that are not paid, Dr what they came from. */
    private List<JournalLine> putBack(PaymentPlanEnded plan) {
        var lines = new Lines(plan.account(), plan.plan().part(1));
        for (PaymentPlanEnded.Rest rest : plan.rest()) {
            lines.about(rest.part()).credit(RECEIVABLES, rest.amount());
        }
        for (PlannedItem item : plan.back()) {
            lines.about(item.item()).debit(RECEIVABLES, item.amount());
        }
        return lines.taken();
    }

    /** Dr the control account of the credit, Cr cash; below zero it came back. */
    private List<JournalLine> refunded(CreditItem credit, Money amount) {
        var lines = new Lines(credit.account(), credit.item());
        lines.debit(credit.payment() == null ? RECEIVABLES : UNAPPLIED_CASH, amount);
        lines.credit(CASH, amount);
        return lines.taken();
    }

    /**
     * What lowers the receivable: Cr receivables, Dr the account of its kind. What raises it: Dr
     * receivables, Cr the account of its kind. The part on the invoice and the part on account are
     * lines of their own; so is each tax that a credit memo takes back, by its code.
     */
    private List<JournalLine> made(AdjustmentMade made) {
        return adjusted(
                new Lines(made.account(), made.adjustment()),
                made.invoice(),
                made.kind(),
                made.onInvoice(),
                made.onAccount(),
                made.lines());
    }

    /** The adjustment's opposite. */
    private List<JournalLine> reversed(AdjustmentReversed reversed) {
        return adjusted(
                new Lines(reversed.account(), reversed.adjustment()),
                reversed.invoice(),
                reversed.kind(),
                reversed.onInvoice().negated(),
                reversed.onAccount().negated(),
                reversed.lines());
    }

    private List<JournalLine> adjusted(
            Lines lines,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money onInvoice,
            Money onAccount,
            @Nullable List<MemoLine> memo) {
        EntityId adjustment = lines.item;
        if (invoice != null) lines.about(invoice).debit(RECEIVABLES, onInvoice);
        lines.about(adjustment).debit(RECEIVABLES, onAccount);
        Money rest = onInvoice.plus(onAccount);
        for (Map.Entry<String, Money> tax : taxes(memo).entrySet()) {
            Money moved = rest.isNegative() ? tax.getValue().negated() : tax.getValue();
            lines.credit(TAX, chart.tax(tax.getKey()), moved, tax.getKey());
            rest = rest.minus(moved);
        }
        lines.credit(against(kind), rest);
        return lines.taken();
    }

    /** What a credit memo takes back of each tax, by code. */
    private static Map<String, Money> taxes(@Nullable List<MemoLine> memo) {
        var taxes = new TreeMap<String, Money>();
        if (memo == null) return taxes;
        for (MemoLine line : memo) {
            for (MemoLine.Tax tax : line.taxes()) {
                taxes.merge(tax.code(), tax.amount(), Money::plus);
            }
        }
        return taxes;
    }

    private static LedgerRole against(AdjustmentKind kind) {
        return switch (kind) {
            case CREDIT_MEMO -> RETURNS;
            case DEBIT_MEMO -> OTHER_REVENUE;
            case WRITE_OFF -> BAD_DEBT;
            case SMALL_BALANCE -> SMALL_BALANCES;
            case CONTRACTUAL -> CONTRACTUAL;
            case FEE -> FEES;
            case INTEREST -> INTEREST;
        };
    }

    private static List<JournalLine> balanced(ArEvent event, List<JournalLine> lines) {
        var sums = new TreeMap<String, Money>();
        for (JournalLine line : lines) {
            Currency currency = line.amount().currency();
            sums.merge(currency.getCurrencyCode(), line.amount(), Money::plus);
        }
        for (Money sum : sums.values()) {
            if (!sum.isZero()) {
                throw new UnbalancedPostingException(
                        EventCatalog.nameOf(event)
                                + " about "
                                + event.concerns()
                                + " is out of balance by "
                                + sum);
            }
        }
        return lines;
    }

    /** Collects an event's lines; nothing is written for an amount of zero. */
    private final class Lines {
        private final List<JournalLine> lines = new ArrayList<>();
        private AccountId account;
        private EntityId item;
        private boolean others;

        Lines(AccountId account, EntityId item) {
            this.account = account;
            this.item = item;
        }

        Lines of(AccountId next) {
            others |= !next.equals(account);
            account = next;
            return this;
        }

        Lines about(EntityId next) {
            item = next;
            return this;
        }

        void debit(LedgerRole role, Money amount) {
            add(role, chart.code(role), amount, null);
        }

        void credit(LedgerRole role, Money amount) {
            add(role, chart.code(role), amount.negated(), null);
        }

        void credit(LedgerRole role, String code, Money amount, @Nullable String detail) {
            add(role, code, amount.negated(), detail);
        }

        private void add(LedgerRole role, String code, Money amount, @Nullable String detail) {
            if (amount.isZero()) return;
            lines.add(new JournalLine(role, code, account, item, amount, detail));
        }

        /** Those of one account one after the other, where one pays for another. */
        List<JournalLine> taken() {
            if (!others) return List.copyOf(lines);
            Map<AccountId, List<JournalLine>> byAccount = new LinkedHashMap<>();
            for (JournalLine line : lines) {
                byAccount.computeIfAbsent(line.account(), _ -> new ArrayList<>()).add(line);
            }
            return byAccount.values().stream().flatMap(List::stream).toList();
        }

        /** These and others before them, those of one account one after the other. */
        List<JournalLine> after(List<JournalLine> before) {
            lines.addAll(0, before);
            others |= before.stream().anyMatch(line -> !line.account().equals(account));
            return taken();
        }

        List<JournalLine> opposite() {
            return taken().stream().map(JournalLine::opposite).toList();
        }
    }
}
