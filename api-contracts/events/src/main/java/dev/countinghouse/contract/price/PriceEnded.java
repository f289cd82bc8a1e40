package dev.countinghouse.contract.price;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.item.ItemCode;

import java.time.LocalDate;
import java.util.Set;

/**
 * A price ends. What it priced keeps it.
 *
 * @param lastOn the last day on which it counts
 */
public record PriceEnded(BookId book, PriceId price, ItemCode item, LocalDate lastOn)
        implements PriceEvent {

    @Override
    public LocalDate effectiveOn() {
        return lastOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(price, item);
    }
}
