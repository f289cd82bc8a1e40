package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A payment plan within a book. */
public record PlanId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind("plan", PlanId.class, EntityKind.Breadth.NARROW, 7, PlanId::new);

    /** So that the ids of its parts, which begin with it, are no longer than other ids. */
    private static final int MAX_LENGTH = 60;

    public PlanId {
        Text.id(value, "a plan id");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a plan id must have at most " + MAX_LENGTH + " characters");
        }
    }

    /** A part of it, from 1. */
    public PlanPartId part(int number) {
        return new PlanPartId(value + PlanPartId.POINT + number);
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
