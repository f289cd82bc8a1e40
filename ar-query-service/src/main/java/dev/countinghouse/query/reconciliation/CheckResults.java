package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the last checks found, book by book: what gauges and health tell. */
final class CheckResults {

    private final Map<BookId, Map<Reconciliation, Found>> books = new ConcurrentHashMap<>();

    /**
     * What a check of a book found.
     *
     * @param difference how far it is off, in minor units of whatever currencies; 0 when it ties
     */
    record Found(BigDecimal difference, Instant at) {
        boolean ties() {
            return difference.signum() == 0;
        }
    }

    void found(BookId book, Reconciliation view, BigDecimal difference, Instant at) {
        books.compute(
                book,
                (_, views) -> {
                    var updated = new EnumMap<Reconciliation, Found>(Reconciliation.class);
                    if (views != null) updated.putAll(views);
                    updated.put(view, new Found(difference, at));
                    return updated;
                });
    }

    /** The differences of all books, added up. */
    double difference(Reconciliation view) {
        return books.values().stream()
                .map(views -> views.get(view))
                .mapToDouble(found -> found == null ? 0 : found.difference().doubleValue())
                .sum();
    }

    /** By view and book, those that do not tie. */
    Map<String, Found> untied() {
        var untied = new TreeMap<String, Found>();
        books.forEach(
                (book, views) ->
                        views.forEach(
                                (view, found) -> {
                                    if (!found.ties()) {
                                        untied.put(view.label() + " of " + book, found);
                                    }
                                }));
        return untied;
    }

    /** How many books were checked. */
    int books() {
        return books.size();
    }
}
