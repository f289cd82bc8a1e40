package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** A part of a payment plan, an item of its own: the plan's id, a point, the part's number. */
public record PlanPartId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "part", PlanPartId.class, EntityKind.Breadth.NARROW, 41, PlanPartId::new);

    static final String POINT = ".";

    public PlanPartId {
        Text.id(value, "the id of a plan's part");
        int point = value.lastIndexOf(POINT);
        boolean numbered = point > 0 && value.substring(point + 1).matches("[1-9][0-9]{0,2}");
        if (!numbered) {
            throw new IllegalArgumentException(
                    "a plan's part is the plan's id, a point and its number, such as plan-7.1");
        }
    }

    public PlanId plan() {
        return new PlanId(value.substring(0, value.lastIndexOf(POINT)));
    }

    /** From 1, by due date. */
    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf(POINT) + 1));
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
