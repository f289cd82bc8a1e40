package dev.countinghouse.query.registers;

import dev.countinghouse.query.feed.RowBatch;

/** Later steps of adjustments: where, by whom and when, in the columns that begin with its name. */
final class AdjustmentSteps {

    private static final String STEP =
            """
            update adjustment
            set %1$s_position = s.position, %1$s_by = s.done_by, %1$s_at = s.done_at,
                %2$s = s.more
            from unnest(?, ?, ?, ?, ?, ?) as s (book, adjustment, position, done_by, done_at, more)
            where adjustment.book = s.book and adjustment.adjustment = s.adjustment
            """;

    private AdjustmentSteps() {}

    /**
     * Takes book, adjustment, position, who, when and one thing more.
     *
     * @param more the column of that, and its type
     */
    static RowBatch of(String step, String more, String type) {
        return new RowBatch(
                STEP.formatted(step, more), "text", "text", "int8", "text", "timestamptz", type);
    }
}
