package dev.countinghouse.query.journal;

import static dev.countinghouse.query.journal.LedgerRole.CASH;
import static dev.countinghouse.query.journal.LedgerRole.DISCOUNTS;
import static dev.countinghouse.query.journal.LedgerRole.RECEIVABLES;
import static dev.countinghouse.query.journal.LedgerRole.UNAPPLIED_CASH;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.refund.CreditItem;

import java.util.List;

/** What payments, credits that are applied and refunds do to the general ledger. */
final class CashPostings {

    private final ChartOfAccounts chart;

    CashPostings(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** Dr cash, Cr unapplied cash the payment; then each allocation as if it came later. */
    List<JournalLine> posted(PaymentPosted payment) {
        var lines = new PostedLines(chart, payment.account(), payment.payment());
        lines.debit(CASH, payment.amount());
        lines.credit(UNAPPLIED_CASH, payment.amount());
        apply(lines, UNAPPLIED_CASH, payment.allocations());
        return lines.taken();
    }

    /** Dr unapplied cash, Dr discounts, Cr receivables, for each allocation. */
    List<JournalLine> allocated(PaymentAllocated payment) {
        var lines = new PostedLines(chart, payment.account(), payment.payment());
        apply(lines, UNAPPLIED_CASH, payment.allocations());
        return lines.taken();
    }

    /** Dr receivables, Cr discounts, Cr unapplied cash: the allocation's opposite. */
    List<JournalLine> unallocated(AllocationReversed payment) {
        var lines = new PostedLines(chart, payment.account(), payment.payment());
        apply(lines, UNAPPLIED_CASH, List.of(payment.allocation()));
        return lines.opposite();
    }

    /** Dr receivables for the credit, Cr receivables for what it settles. */
    List<JournalLine> allocated(CreditAllocated credit) {
        var lines = new PostedLines(chart, credit.account(), credit.adjustment());
        apply(lines, RECEIVABLES, credit.allocations());
        return lines.taken();
    }

    /** The opposite. */
    List<JournalLine> unallocated(CreditAllocationReversed credit) {
        var lines = new PostedLines(chart, credit.account(), credit.adjustment());
        apply(lines, RECEIVABLES, List.of(credit.allocation()));
        return lines.opposite();
    }

    /**
     * The allocations that stood, taken back; then Dr unapplied cash, Cr cash the whole payment.
     */
    List<JournalLine> reversed(PaymentReversed payment) {
        var lines = new PostedLines(chart, payment.account(), payment.payment());
        lines.debit(CASH, payment.amount());
        lines.credit(UNAPPLIED_CASH, payment.amount());
        apply(lines, UNAPPLIED_CASH, payment.allocations());
        return lines.opposite();
    }

    /** What was taken back, and its rest applied anew; then Dr unapplied cash, Cr cash. */
    List<JournalLine> chargedBack(PaymentChargedBack taken) {
        var back = new PostedLines(chart, taken.account(), taken.payment());
        back.debit(CASH, taken.amount());
        back.credit(UNAPPLIED_CASH, taken.amount());
        apply(back, UNAPPLIED_CASH, taken.takenBack());
        var again = new PostedLines(chart, taken.account(), taken.payment());
        apply(again, UNAPPLIED_CASH, taken.reapplied());
        return again.after(back.opposite());
    }

    /** As a payment that is posted: Dr cash, Cr unapplied cash; then each allocation. */
    List<JournalLine> wonBack(ChargebackReversed won) {
        var lines = new PostedLines(chart, won.account(), won.payment());
        lines.debit(CASH, won.amount());
        lines.credit(UNAPPLIED_CASH, won.amount());
        apply(lines, UNAPPLIED_CASH, won.allocations());
        return lines.taken();
    }

    /**
     * Dr the control account of the credit item, Dr discounts what was earned, Cr receivables both:
     * of the account whose debit it is, so that the journal shows who paid for whom.
     */
    private void apply(PostedLines lines, LedgerRole control, List<Allocation> parts) {
        AccountId payer = lines.account();
        EntityId credit = lines.item();
        for (Allocation part : parts) {
            lines.of(payer).about(credit).debit(control, part.amount());
            lines.of(part.accountOr(payer)).about(part.item());
            if (part.discount() != null) lines.debit(DISCOUNTS, part.discount());
            lines.credit(RECEIVABLES, part.settled());
        }
    }

    /** Dr the control account of the credit, Cr cash; below zero it came back. */
    List<JournalLine> refunded(CreditItem credit, Money amount) {
        var lines = new PostedLines(chart, credit.account(), credit.item());
        lines.debit(credit.payment() == null ? RECEIVABLES : UNAPPLIED_CASH, amount);
        lines.credit(CASH, amount);
        return lines.taken();
    }
}
