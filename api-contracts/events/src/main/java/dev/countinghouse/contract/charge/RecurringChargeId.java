package dev.countinghouse.contract.charge;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A recurring charge within a book. */
public record RecurringChargeId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "recurring-charge",
                    RecurringChargeId.class,
                    EntityKind.Breadth.NARROW,
                    31,
                    RecurringChargeId::new);

    /** So that the ids of its charges, which begin with it, are no longer than other ids. */
    public static final int MAX_LENGTH = 56;

    public RecurringChargeId {
        Text.id(value, "the id of a recurring charge");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the id of a recurring charge must have at most " + MAX_LENGTH + " characters");
        }
    }

    /** Its nth charge, from 1. */
    public ChargeId charge(int number) {
        return new ChargeId(value + "." + number);
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
