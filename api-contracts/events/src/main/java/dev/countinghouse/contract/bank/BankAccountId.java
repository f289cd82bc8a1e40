package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** An account that the book has at a bank. */
public record BankAccountId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "bank-account",
                    BankAccountId.class,
                    EntityKind.Breadth.BROAD,
                    70,
                    BankAccountId::new);

    public BankAccountId {
        Text.id(value, "a bank account's id");
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
