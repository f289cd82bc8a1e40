package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A line of a bank's statement within a book. */
public record BankLineId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "bank-line", BankLineId.class, EntityKind.Breadth.NARROW, 4, BankLineId::new);

    public BankLineId {
        Text.id(value, "a bank line's id");
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
