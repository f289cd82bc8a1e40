package dev.countinghouse.command.issuing;

import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.invoice.TaxMethod.Direction;
import dev.countinghouse.contract.invoice.TaxMethod.Rounding;

import org.jspecify.annotations.Nullable;

/** What an invoice says itself of how its taxes are worked out; the rest is the book's. */
public record TaxChoice(
        @Nullable Rounding rounding,
        @Nullable Direction direction,
        @Nullable Boolean pricesIncludeTax) {

    public static final TaxChoice AS_THE_BOOK = new TaxChoice(null, null, null);

    TaxMethod over(TaxMethod book) {
        return new TaxMethod(
                rounding == null ? book.rounding() : rounding,
                direction == null ? book.direction() : direction,
                pricesIncludeTax == null ? book.pricesIncludeTax() : pricesIncludeTax);
    }
}
