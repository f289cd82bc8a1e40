package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A payment within a book. */
public record PaymentId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "payment", PaymentId.class, EntityKind.Breadth.NARROW, 5, PaymentId::new);

    public PaymentId {
        Text.id(value, "a payment id");
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
