package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A remittance advice within a book. */
public record RemittanceId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "remittance",
                    RemittanceId.class,
                    EntityKind.Breadth.NARROW,
                    4,
                    RemittanceId::new);

    public RemittanceId {
        Text.id(value, "a remittance id");
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
