package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A deposit within a book. */
public record DepositId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "deposit", DepositId.class, EntityKind.Breadth.NARROW, 2, DepositId::new);

    public DepositId {
        Text.id(value, "a deposit's id");
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
