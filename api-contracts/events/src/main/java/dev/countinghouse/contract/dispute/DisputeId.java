package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A dispute within a book. */
public record DisputeId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "dispute", DisputeId.class, EntityKind.Breadth.NARROW, 5, DisputeId::new);

    public DisputeId {
        Text.id(value, "a dispute id");
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
