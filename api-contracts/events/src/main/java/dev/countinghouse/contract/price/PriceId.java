package dev.countinghouse.contract.price;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A price within a book. */
public record PriceId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("price", PriceId.class, EntityKind.Breadth.NARROW, 50, PriceId::new);

    public PriceId {
        Text.id(value, "a price id");
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
