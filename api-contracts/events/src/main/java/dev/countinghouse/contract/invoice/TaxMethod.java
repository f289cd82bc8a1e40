package dev.countinghouse.contract.invoice;

/**
 * How an invoice's taxes are worked out of its lines. Laws and customers differ in it, and the
 * totals by cents, so an invoice says which it used.
 *
 * @param pricesIncludeTax the unit prices are what the customer pays; the tax is taken out of them
 */
public record TaxMethod(Rounding rounding, Direction direction, boolean pricesIncludeTax) {

    /** By line to the nearest unit, on top of the prices. */
    public static final TaxMethod USUAL =
            new TaxMethod(Rounding.PER_LINE, Direction.NEAREST, false);

    /** How often a tax is rounded. */
    public enum Rounding {
        /** On each line. */
        PER_LINE,
        /**
         * Once for each tax code and rate, over the sum of its lines (EN 16931 BR-CO-17, Japan's
         * qualified invoices). The lines carry shares that add up to it.
         */
        PER_RATE
    }

    /** Where to a tax is rounded; a line's own amount always goes to the nearest unit. */
    public enum Direction {
        /** Half away from zero. */
        NEAREST,
        /** Away from zero. */
        UP,
        /** Towards zero. */
        DOWN
    }
}
