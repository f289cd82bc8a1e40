package dev.countinghouse.contract.item;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** The code of something that is sold, unique in its book. */
public record ItemCode(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("item", ItemCode.class, EntityKind.Breadth.NARROW, 60, ItemCode::new);

    public ItemCode {
        Text.id(value, "an item code");
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
