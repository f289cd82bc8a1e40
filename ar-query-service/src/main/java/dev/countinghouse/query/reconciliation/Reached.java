package dev.countinghouse.query.reconciliation;

import dev.countinghouse.query.web.Snapshots;

/**
 * How far a projection has come with a book.
 *
 * @param partition of the topic, where the book's events are
 */
record Reached(int partition, long position) {

    private static final String OF_PROJECTION =
            "select partition, position from %s.book_progress where book = :book";
    private static final Reached NOTHING = new Reached(0, 0);

    static Reached of(Snapshots.State state, String projection) {
        return state.database()
                .sql(OF_PROJECTION.formatted(projection))
                .param("book", state.book().value())
                .query((row, _) -> new Reached(row.getInt("partition"), row.getLong("position")))
                .optional()
                .orElse(NOTHING);
    }
}
