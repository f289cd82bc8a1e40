package dev.countinghouse.contract.tax;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** The name of a tax within a book, such as {@code NY-SALES}; invoices print it. */
public record TaxCode(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("tax", TaxCode.class, EntityKind.Breadth.NARROW, 61, TaxCode::new);

    /** As long as a line of an invoice has room for. */
    public static final int MAX_LENGTH = 40;

    public TaxCode {
        Text.id(value, "a tax code");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a tax code must have at most " + MAX_LENGTH + " characters");
        }
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
