package dev.countinghouse.contract.item;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.tax.TaxCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * From a date on, a code stands for this; it takes the place of what it stood for before.
 *
 * @param revenueAccount the general-ledger account to credit, if not the book's usual one
 * @param taxes which taxes are levied on it
 */
public record ItemSet(
        BookId book,
        ItemCode item,
        String description,
        @Nullable String revenueAccount,
        List<TaxCode> taxes,
        LocalDate setOn)
        implements MemoEvent {

    public ItemSet {
        taxes = List.copyOf(taxes);
    }

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(item);
    }
}
