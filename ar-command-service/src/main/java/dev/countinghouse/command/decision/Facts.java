package dev.countinghouse.command.decision;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentEvent;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodEvent;
import dev.countinghouse.contract.period.PeriodReopened;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the events within a {@link Scope} say about each thing they concern. Short-lived and
 * mutable: made for one decision.
 */
public final class Facts {

    private final Map<AccountId, AccountFacts> accounts = new HashMap<>();
    private final Map<InvoiceId, InvoiceFacts> invoices = new HashMap<>();
    private final Map<PaymentId, PaymentFacts> payments = new HashMap<>();
    private final Map<AdjustmentId, AdjustmentFacts> adjustments = new HashMap<>();
    private final Map<InvoiceNumber, InvoiceId> numbers = new HashMap<>();
    private final Map<PaymentReference, List<PaymentPosted>> references = new HashMap<>();
    private final Map<NoteId, NoteAdded> notes = new HashMap<>();
    private final Set<AccountingPeriod> closed = new HashSet<>();

    public void on(ArEvent event) {
        switch (event) {
            case AccountEvent e -> account(e.account()).on(e);
            case InvoiceIssued e -> {
                invoice(e.invoice()).on(e);
                numbers.put(e.number(), e.invoice());
            }
            case InvoiceVoided e -> invoice(e.invoice()).on(e);
            case PaymentEvent e -> onPayment(e);
            case AdjustmentMade e -> onAdjustment(e);
            case AdjustmentReversed e -> onAdjustment(e);
            case AdjustmentProposed e -> onAdjustment(e);
            case AdjustmentDeclined e -> onAdjustment(e);
            case PeriodEvent e -> onPeriod(e);
            case NoteAdded e -> notes.put(e.note(), e);
            case MemoEvent _ -> {}
            case MoneyEvent _ -> throw new IllegalStateException("not folded: " + event);
        }
    }

    private void onPayment(PaymentEvent event) {
        PaymentFacts payment = payment(event.payment());
        switch (event) {
            case PaymentPosted e -> {
                payment.on(e);
                settle(e.effectiveOn(), e.allocations());
                if (e.reference() != null) {
                    references
                            .computeIfAbsent(
                                    new PaymentReference(e.account(), e.method(), e.reference()),
                                    r -> new ArrayList<>())
                            .add(e);
                }
            }
            case PaymentAllocated e -> {
                payment.allocate(e.effectiveOn(), e.allocations());
                settle(e.effectiveOn(), e.allocations());
            }
            case AllocationReversed e -> {
                payment.unallocate(e.effectiveOn(), e.allocation());
                invoice(e.allocation().invoice()).unsettle(e.effectiveOn(), e.allocation());
            }
            case PaymentReversed e -> {
                payment.on(e);
                for (Allocation part : e.allocations()) {
                    invoice(part.invoice()).unsettle(e.effectiveOn(), part);
                }
            }
        }
    }

    private void settle(LocalDate date, List<Allocation> parts) {
        for (Allocation part : parts) invoice(part.invoice()).settle(date, part);
    }

    private void onAdjustment(AdjustmentEvent event) {
        adjustment(event.adjustment()).on(event);
        InvoiceId invoice = event.invoice();
        if (invoice == null) return;
        if (event instanceof AdjustmentMade e) {
            invoice(invoice).adjust(e.effectiveOn(), e.adjustment(), e.onInvoice());
        } else if (event instanceof AdjustmentReversed e) {
            invoice(invoice).unadjust(e.effectiveOn(), e.adjustment(), e.onInvoice());
        }
    }

    private void onPeriod(PeriodEvent event) {
        switch (event) {
            case PeriodClosed e -> closed.add(e.period());
            case PeriodReopened e -> closed.remove(e.period());
        }
    }

    public AccountFacts account(AccountId account) {
        return accounts.computeIfAbsent(account, AccountFacts::new);
    }

    public InvoiceFacts invoice(InvoiceId invoice) {
        return invoices.computeIfAbsent(invoice, InvoiceFacts::new);
    }

    public PaymentFacts payment(PaymentId payment) {
        return payments.computeIfAbsent(payment, PaymentFacts::new);
    }

    public AdjustmentFacts adjustment(AdjustmentId adjustment) {
        return adjustments.computeIfAbsent(adjustment, AdjustmentFacts::new);
    }

    public @Nullable InvoiceId holder(InvoiceNumber number) {
        return numbers.get(number);
    }

    /** The payments that were posted under a reference, oldest first. */
    public List<PaymentPosted> holders(PaymentReference reference) {
        return references.getOrDefault(reference, List.of());
    }

    public @Nullable NoteAdded note(NoteId note) {
        return notes.get(note);
    }

    public boolean isClosed(AccountingPeriod period) {
        return closed.contains(period);
    }

    /**
     * @throws Rejection if the date lies in a closed period
     */
    public void requireOpenPeriod(LocalDate date) {
        AccountingPeriod period = AccountingPeriod.of(date);
        if (closed.contains(period)) throw new Rejection(Reason.PERIOD_CLOSED, period.value());
    }
}
