package dev.countinghouse.command.audit;

import dev.countinghouse.contract.AccountEvent;
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

/**
 * What an event does to one item of an account's receivable.
 *
 * @param item an invoice, a payment's unapplied money, or an adjustment on account
 * @param amount signed as in the receivable: unapplied money is negative
 */
public record Movement(EntityId item, Money amount) {

    /** Everything that an event moves; the sum of it is what the account's balance changes by. */
    static List<Movement> of(ArEvent event) {
        return switch (event) {
            case InvoiceIssued issued -> List.of(new Movement(issued.invoice(), issued.total()));
            case InvoiceVoided voided ->
                    List.of(new Movement(voided.invoice(), voided.amount().negated()));
            case PaymentPosted posted ->
                    applied(
                            new Movement(posted.payment(), posted.amount().negated()),
                            posted.payment(),
                            posted.allocations());
            case PaymentAllocated allocated ->
                    applied(null, allocated.payment(), allocated.allocations());
            case AllocationReversed reversed ->
                    takenBack(null, reversed.payment(), List.of(reversed.allocation()));
            case PaymentReversed reversed ->
                    takenBack(
                            new Movement(reversed.payment(), reversed.amount()),
                            reversed.payment(),
                            reversed.allocations());
            case AdjustmentMade made ->
                    adjusted(made.adjustment(), made.invoice(), made.onInvoice(), made.onAccount());
            case AdjustmentReversed reversed ->
                    adjusted(
                            reversed.adjustment(),
                            reversed.invoice(),
                            reversed.onInvoice().negated(),
                            reversed.onAccount().negated());
            case AccountEvent none -> List.of();
            case AdjustmentProposed none -> List.of();
            case AdjustmentDeclined none -> List.of();
            case NoteAdded none -> List.of();
            case PeriodEvent none -> List.of();
        };
    }

    private static List<Movement> applied(
            @Nullable Movement first, PaymentId payment, List<Allocation> allocations) {
        List<Movement> movements = new ArrayList<>();
        if (first != null) movements.add(first);
        for (Allocation part : allocations) {
            movements.add(new Movement(payment, part.amount()));
            movements.add(new Movement(part.invoice(), part.settled().negated()));
        }
        return movements;
    }

    private static List<Movement> takenBack(
            @Nullable Movement first, PaymentId payment, List<Allocation> allocations) {
        List<Movement> movements = new ArrayList<>();
        if (first != null) movements.add(first);
        for (Allocation part : allocations) {
            movements.add(new Movement(payment, part.amount().negated()));
            movements.add(new Movement(part.invoice(), part.settled()));
        }
        return movements;
    }

    private static List<Movement> adjusted(
            AdjustmentId adjustment,
            @Nullable InvoiceId invoice,
            Money onInvoice,
            Money onAccount) {
        List<Movement> movements = new ArrayList<>();
        if (invoice != null && !onInvoice.isZero()) {
            movements.add(new Movement(invoice, onInvoice));
        }
        if (!onAccount.isZero()) movements.add(new Movement(adjustment, onAccount));
        return movements;
    }
}
