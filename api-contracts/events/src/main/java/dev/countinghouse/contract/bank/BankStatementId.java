package dev.countinghouse.contract.bank;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A bank's statement within a book. */
public record BankStatementId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "bank-statement",
                    BankStatementId.class,
                    EntityKind.Breadth.NARROW,
                    6,
                    BankStatementId::new);

    public BankStatementId {
        Text.id(value, "a bank statement's id");
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
