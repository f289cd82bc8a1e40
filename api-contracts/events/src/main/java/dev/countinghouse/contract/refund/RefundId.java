package dev.countinghouse.contract.refund;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A refund within a book. */
public record RefundId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("refund", RefundId.class, EntityKind.Breadth.NARROW, 3, RefundId::new);

    public RefundId {
        Text.id(value, "a refund id");
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
