package dev.countinghouse.contract.statement;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A run that makes the statements of a day. */
public record StatementRunId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "statement-run",
                    StatementRunId.class,
                    EntityKind.Breadth.NARROW,
                    9,
                    StatementRunId::new);

    public StatementRunId {
        Text.id(value, "a statement run's id");
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
