package dev.countinghouse.contract.quote;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A quote within a book. */
public record QuoteId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("quote", QuoteId.class, EntityKind.Breadth.NARROW, 2, QuoteId::new);

    public QuoteId {
        Text.id(value, "a quote id");
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
