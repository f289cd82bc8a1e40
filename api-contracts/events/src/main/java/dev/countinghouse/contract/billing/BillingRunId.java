package dev.countinghouse.contract.billing;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A billing run within a book. */
public record BillingRunId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "billing-run",
                    BillingRunId.class,
                    EntityKind.Breadth.NARROW,
                    22,
                    BillingRunId::new);

    public BillingRunId {
        Text.id(value, "a billing run id");
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
