package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What was sold, or what of it is taken back: lines, taxes and what they come to, all as booked.
 *
 * @param taxes one for each tax that a line bears
 * @param pricesIncludeTax whether unit prices are the buyer's prices, with the tax in them
 * @param roundingNote how taxes were rounded, to be printed
 * @param delivered when, if it is another day than the document's (BT-72)
 * @param deliveredTo the country, two letters, where goods went (BT-80)
 */
public record Sale(
        List<Line> lines,
        List<Tax.Share> taxes,
        Money net,
        Money tax,
        Money total,
        boolean pricesIncludeTax,
        @Nullable String roundingNote,
        @Nullable LocalDate delivered,
        @Nullable String deliveredTo) {

    public Sale {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        if (lines.isEmpty()) throw new IllegalArgumentException("a sale has lines");
        if (!net.plus(tax).equals(total)) {
            throw new IllegalArgumentException("net and tax are not the total");
        }
    }
}
