package dev.countinghouse.query.web;

/** How the statements of an answer are planned. */
public enum Plans {
    /** Each for the values at hand, because a date may select all or nothing. */
    FOR_VALUES("force_custom_plan"),

    /** Once, for what ids select: to plan anew would take longer than to answer. */
    KEPT("force_generic_plan");

    private final String mode;

    Plans(String mode) {
        this.mode = mode;
    }

    /** Sets it for the rest of a transaction. */
    String sql() {
        return "set local plan_cache_mode = " + mode;
    }
}
