package dev.countinghouse.contract.delivery;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** The way of a document to a customer, within a book. */
public record DeliveryId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "delivery", DeliveryId.class, EntityKind.Breadth.NARROW, 7, DeliveryId::new);

    public DeliveryId {
        Text.id(value, "a delivery's id");
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
