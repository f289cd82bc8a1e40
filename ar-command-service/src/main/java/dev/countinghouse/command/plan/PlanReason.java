package dev.countinghouse.command.plan;

import dev.countinghouse.command.Reason;

/** Why a payment plan is not agreed, or does not end. */
public enum PlanReason implements Reason {
    PLAN_DIFFERS(Kind.INVALID, "the parts do not add up to what is planned"),
    ITEM_PLANNED_TWICE(Kind.INVALID, "an item is named twice"),
    PLAN_NOT_MISSED(Kind.CONFLICT, "no part of the plan was missed"),
    PLAN_GOES_ON(Kind.CONFLICT, "a missed part leaves the plan as it is"),
    PLAN_PAID(Kind.CONFLICT, "nothing is left of the plan");

    private final Kind kind;
    private final String words;

    PlanReason(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String words() {
        return words;
    }
}
