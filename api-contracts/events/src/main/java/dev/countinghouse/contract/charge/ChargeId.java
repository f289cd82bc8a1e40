package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A charge within a book. */
public record ChargeId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("charge", ChargeId.class, EntityKind.Breadth.NARROW, 30, ChargeId::new);

    public ChargeId {
        Text.id(value, "a charge id");
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
