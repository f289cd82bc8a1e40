package dev.countinghouse.contract.view;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A saved view within a book. */
public record ViewId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("view", ViewId.class, EntityKind.Breadth.NARROW, 16, ViewId::new);

    public ViewId {
        Text.id(value, "a view id");
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
