package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** An adjustment within a book. */
public record AdjustmentId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "adjustment",
                    AdjustmentId.class,
                    EntityKind.Breadth.NARROW,
                    10,
                    AdjustmentId::new);

    public AdjustmentId {
        Text.id(value, "an adjustment id");
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
