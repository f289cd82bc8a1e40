package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** The number printed on an invoice, unique in its book: given, or the next of a series. */
public record InvoiceNumber(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "number",
                    InvoiceNumber.class,
                    EntityKind.Breadth.NARROW,
                    95,
                    InvoiceNumber::new);

    public static final int MAX_LENGTH = 40;
    private static final int SERIES_DIGITS = 6;

    public InvoiceNumber {
        Text.line(value, MAX_LENGTH, "an invoice number");
    }

    /**
     * The nth number of a series: its prefix, then n with at least six digits.
     *
     * @param n from 1
     */
    public static InvoiceNumber inSeries(String prefix, long n) {
        if (n < 1) throw new IllegalArgumentException("a series begins with 1");
        String digits = Long.toString(n);
        return new InvoiceNumber(
                prefix + "0".repeat(Math.max(0, SERIES_DIGITS - digits.length())) + digits);
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return value;
    }
}
