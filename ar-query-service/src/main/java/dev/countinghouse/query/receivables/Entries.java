package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.AdjustmentDeclined;
import dev.countinghouse.contract.AdjustmentId;
import dev.countinghouse.contract.AdjustmentMade;
import dev.countinghouse.contract.AdjustmentProposed;
import dev.countinghouse.contract.AdjustmentReversed;
import dev.countinghouse.contract.Allocation;
import dev.countinghouse.contract.AllocationReversed;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.contract.InvoiceVoided;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.NoteAdded;
import dev.countinghouse.contract.PaymentAllocated;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.contract.PaymentPosted;
import dev.countinghouse.contract.PaymentReversed;
import dev.countinghouse.contract.PeriodEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What an event moves on which items: the one place where a sign is decided. */
final class Entries {

    private final List<Entry> entries = new ArrayList<>();

    private Entries() {}

    /**
     * A movement.
     *
     * @param amount signed, as it changes the receivable
     * @param source the document that moved it
     */
    record Entry(
            AccountId account,
            ItemKind itemKind,
            EntityId item,
            EntryKind kind,
            EntityId source,
            Money amount) {}

    /** The event's entries, in order; none if it moves nothing. */
    static List<Entry> of(ArEvent event) {
        var entries = new Entries();
        entries.add(event);
        return entries.entries;
    }

    private void add(ArEvent event) {
        switch (event) {
            case InvoiceIssued e ->
                    invoice(e.account(), e.invoice(), EntryKind.INVOICED, e.total());
            case InvoiceVoided e ->
                    invoice(
                            e.account(),
                            e.invoice(),
                            EntryKind.INVOICE_VOIDED,
                            e.amount().negated());
            case PaymentPosted e -> {
                payment(e.account(), e.payment(), EntryKind.PAID, e.amount().negated());
                allocated(e.account(), e.payment(), e.allocations());
            }
            case PaymentAllocated e -> allocated(e.account(), e.payment(), e.allocations());
            case AllocationReversed e ->
                    takenBack(e.account(), e.payment(), List.of(e.allocation()));
            case PaymentReversed e -> {
                takenBack(e.account(), e.payment(), e.allocations());
                payment(e.account(), e.payment(), EntryKind.PAYMENT_REVERSED, e.amount());
            }
            case AdjustmentMade e ->
                    adjusted(
                            e.account(),
                            e.adjustment(),
                            EntryKind.ADJUSTED,
                            e.invoice(),
                            e.onInvoice(),
                            e.onAccount());
            case AdjustmentReversed e ->
                    adjusted(
                            e.account(),
                            e.adjustment(),
                            EntryKind.ADJUSTMENT_REVERSED,
                            e.invoice(),
                            e.onInvoice().negated(),
                            e.onAccount().negated());
            case AdjustmentProposed _, AdjustmentDeclined _ -> {}
            case AccountEvent _, PeriodEvent _, NoteAdded _ -> {}
        }
    }

    private void invoice(AccountId account, InvoiceId invoice, EntryKind kind, Money amount) {
        entries.add(new Entry(account, ItemKind.INVOICE, invoice, kind, invoice, amount));
    }

    private void payment(AccountId account, PaymentId payment, EntryKind kind, Money amount) {
        entries.add(new Entry(account, ItemKind.PAYMENT, payment, kind, payment, amount));
    }

    private void allocated(AccountId account, PaymentId payment, List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            Money amount = allocation.amount();
            payment(account, payment, EntryKind.ALLOCATED, amount);
            onInvoice(account, allocation, payment, EntryKind.ALLOCATED, amount.negated());
            Money discount = allocation.discount();
            if (discount != null) {
                onInvoice(account, allocation, payment, EntryKind.DISCOUNTED, discount.negated());
            }
        }
    }

    private void takenBack(AccountId account, PaymentId payment, List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            Money amount = allocation.amount();
            payment(account, payment, EntryKind.ALLOCATION_REVERSED, amount.negated());
            onInvoice(account, allocation, payment, EntryKind.ALLOCATION_REVERSED, amount);
            Money discount = allocation.discount();
            if (discount != null) {
                onInvoice(account, allocation, payment, EntryKind.DISCOUNT_REVERSED, discount);
            }
        }
    }

    private void onInvoice(
            AccountId account,
            Allocation allocation,
            PaymentId source,
            EntryKind kind,
            Money amount) {
        entries.add(
                new Entry(account, ItemKind.INVOICE, allocation.invoice(), kind, source, amount));
    }

    private void adjusted(
            AccountId account,
            AdjustmentId adjustment,
            EntryKind kind,
            @Nullable InvoiceId invoice,
            Money onInvoice,
            Money onAccount) {
        if (invoice != null && !onInvoice.isZero()) {
            entries.add(new Entry(account, ItemKind.INVOICE, invoice, kind, adjustment, onInvoice));
        }
        if (!onAccount.isZero()) {
            entries.add(
                    new Entry(
                            account, ItemKind.ADJUSTMENT, adjustment, kind, adjustment, onAccount));
        }
    }
}
