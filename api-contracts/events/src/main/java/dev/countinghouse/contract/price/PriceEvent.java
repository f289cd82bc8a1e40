package dev.countinghouse.contract.price;

import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.item.ItemCode;

/** What happens to a price. */
public sealed interface PriceEvent extends MemoEvent permits PriceSet, PriceEnded {
    PriceId price();

    ItemCode item();
}
