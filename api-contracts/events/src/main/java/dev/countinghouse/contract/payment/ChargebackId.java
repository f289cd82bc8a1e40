package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** What a bank asks or takes back of a payment for its cardholder, within a book. */
public record ChargebackId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "chargeback",
                    ChargebackId.class,
                    EntityKind.Breadth.NARROW,
                    4,
                    ChargebackId::new);

    public ChargebackId {
        Text.id(value, "a chargeback id");
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
