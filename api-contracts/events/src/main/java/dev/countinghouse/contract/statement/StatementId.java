package dev.countinghouse.contract.statement;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A statement within a book. */
public record StatementId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "statement", StatementId.class, EntityKind.Breadth.NARROW, 8, StatementId::new);

    public StatementId {
        Text.id(value, "a statement's id");
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
