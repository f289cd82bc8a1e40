package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What happens to an adjustment: a change of what is owed that is neither invoice nor payment. Two
 * of these events move money and four do not, so the family itself is neither.
 */
public sealed interface AdjustmentEvent
        permits AdjustmentProposed,
                AdjustmentDeclined,
                AdjustmentMade,
                AdjustmentReversalProposed,
                AdjustmentReversalDeclined,
                AdjustmentReversed {
    AdjustmentId adjustment();

    AccountId account();

    @Nullable InvoiceId invoice();

    LocalDate effectiveOn();

    /** Adjustment, account, and the invoice if it is about one. */
    static Set<EntityId> concerns(
            AdjustmentId adjustment, AccountId account, @Nullable InvoiceId invoice) {
        return invoice == null ? Set.of(adjustment, account) : Set.of(adjustment, account, invoice);
    }

    /** What stands on the invoice moves the invoice; the rest is an item of its own. */
    static List<Movement> movements(
            AdjustmentEvent event, MovementKind kind, Money onInvoice, Money onAccount) {
        List<Movement> movements = new ArrayList<>(2);
        InvoiceId invoice = event.invoice();
        if (invoice != null && !onInvoice.isZero()) {
            movements.add(moved(event, kind, invoice, onInvoice));
        }
        if (!onAccount.isZero()) movements.add(moved(event, kind, event.adjustment(), onAccount));
        return movements;
    }

    private static Movement moved(
            AdjustmentEvent event, MovementKind kind, EntityId item, Money amount) {
        return new Movement(
                event.account(),
                item,
                kind,
                event.adjustment(),
                amount,
                event.effectiveOn(),
                event.effectiveOn());
    }
}
