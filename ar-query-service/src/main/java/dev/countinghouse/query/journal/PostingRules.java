package dev.countinghouse.query.journal;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundIssued;

import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What each event does to the general ledger. Two accounts control the subledger: receivables is
 * the sum of all open invoices and on-account adjustments, unapplied cash the sum of what payments
 * have left to apply.
 */
public final class PostingRules {

    private final ChartOfAccounts chart;
    private final InvoicePostings invoices;
    private final CashPostings cash;
    private final AdjustmentPostings adjustments;
    private final PlanPostings plans;

    public PostingRules(ChartOfAccounts chart) {
        this.chart = chart;
        invoices = new InvoicePostings(chart);
        cash = new CashPostings(chart);
        adjustments = new AdjustmentPostings(chart);
        plans = new PlanPostings(chart);
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
                    case InvoiceIssued invoice -> invoices.issued(invoice);
                    case InvoiceVoided voided ->
                            InvoicePostings.voided(voided, issued.apply(voided.invoice()));
                    case PaymentPosted payment -> cash.posted(payment);
                    case PaymentAllocated payment -> cash.allocated(payment);
                    case AllocationReversed payment -> cash.unallocated(payment);
                    case CreditAllocated credit -> cash.allocated(credit);
                    case CreditAllocationReversed credit -> cash.unallocated(credit);
                    case PaymentReversed payment -> cash.reversed(payment);
                    case PaymentChargedBack taken -> cash.chargedBack(taken);
                    case ChargebackReversed won -> cash.wonBack(won);
                    case PaymentPlanAgreed plan -> plans.agreed(plan);
                    case PaymentPlanEnded plan -> plans.ended(plan);
                    case RefundIssued refund -> cash.refunded(refund.credit(), refund.amount());
                    case RefundFailed refund ->
                            cash.refunded(refund.credit(), refund.amount().negated());
                    case AdjustmentMade adjustment -> adjustments.made(adjustment);
                    case AdjustmentReversed adjustment -> adjustments.reversed(adjustment);
                    case MemoEvent _ -> List.of();
                    case MoneyEvent _ ->
                            throw new UnbalancedPostingException("no posting rule for " + event);
                });
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
}
