package dev.countinghouse.query.cash.matching;

import java.util.Comparator;
import java.util.List;

/**
 * What a payer has open.
 *
 * @param items by due date, then number; of a payer with very many, those that the payment may
 *     mean: of its numbers, of its amount, and the oldest
 * @param areAll whether these are all that there is
 */
public record OpenItems(List<OpenItem> items, boolean areAll) {

    /** The order in which the oldest are paid, and in which ties are broken. */
    static final Comparator<OpenItem> OLDEST_FIRST =
            Comparator.comparing(OpenItem::dueOn)
                    .thenComparing(OpenItem::number)
                    .thenComparing(OpenItem::id)
                    .thenComparingInt(OpenItem::installment);

    public OpenItems {
        items = items.stream().sorted(OLDEST_FIRST).toList();
    }

    long total() {
        return items.stream().mapToLong(OpenItem::open).sum();
    }
}
