package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A dunning run within a book. */
public record DunningRunId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "dunning-run",
                    DunningRunId.class,
                    EntityKind.Breadth.NARROW,
                    9,
                    DunningRunId::new);

    public DunningRunId {
        Text.id(value, "a dunning run's id");
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
