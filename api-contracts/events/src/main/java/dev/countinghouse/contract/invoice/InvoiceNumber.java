package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.NumberSeries;
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

    public InvoiceNumber {
        Text.line(value, MAX_LENGTH, "an invoice number");
    }

    /** The nth number of a series, n from 1. */
    public static InvoiceNumber inSeries(String prefix, long n) {
        return new InvoiceNumber(NumberSeries.number(prefix, n));
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
