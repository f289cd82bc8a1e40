package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the last checks found, book by book: what gauges and health tell. */
final class CheckResults {

    private final Map<BookId, Map<Reconciliation, Found>> books = new ConcurrentHashMap<>();
    private final Map<BookId, Instant> firstSeen = new ConcurrentHashMap<>();
    private volatile Runnable whenFound = () -> {};

    /**
     * What a check of a book found.
     *
     * @param differences how far it is off, in minor units by currency; 0 where it ties
     */
    record Found(Map<String, BigDecimal> differences, Instant at) {
        Found {
            differences = Map.copyOf(differences);
        }

        boolean ties() {
            return differences.values().stream().allMatch(off -> off.signum() == 0);
        }
    }

    /** Has something done after each check. */
    void whenFound(Runnable done) {
        whenFound = done;
    }

    /** These books are there to be checked, whether or not that succeeds. */
    void expect(Collection<BookId> there, Instant now) {
        for (BookId book : there) firstSeen.putIfAbsent(book, now);
    }

    void found(BookId book, Reconciliation view, Map<String, BigDecimal> differences, Instant at) {
        books.compute(
                book,
                (_, views) -> {
                    var updated = new EnumMap<Reconciliation, Found>(Reconciliation.class);
                    if (views != null) updated.putAll(views);
                    updated.put(view, new Found(differences, at));
                    return updated;
                });
        whenFound.run();
    }

    /** The differences of all books that were checked, added up by currency. */
    Map<String, BigDecimal> differences(Reconciliation view) {
        var sums = new TreeMap<String, BigDecimal>();
        for (Map<Reconciliation, Found> views : books.values()) {
            Found found = views.get(view);
            if (found == null) continue;
            found.differences()
                    .forEach((currency, off) -> sums.merge(currency, off, BigDecimal::add));
        }
        return sums;
    }

    /**
     * How long ago, in seconds, the book was last checked with success that has waited longest; one
     * that never was has waited since it was there. Nothing to tell if there is no book.
     */
    double ageSeconds(Reconciliation view, Instant now) {
        return firstSeen.entrySet().stream()
                .mapToDouble(
                        there -> {
                            Found found = of(there.getKey()).get(view);
                            Instant since = found == null ? there.getValue() : found.at();
                            return (now.toEpochMilli() - since.toEpochMilli()) / 1e3;
                        })
                .max()
                .orElse(Double.NaN);
    }

    private Map<Reconciliation, Found> of(BookId book) {
        return books.getOrDefault(book, Map.of());
    }

    /** The books that a view was never held against. */
    Set<BookId> unchecked(Reconciliation view) {
        var unchecked = new TreeSet<>(Comparator.comparing(BookId::value));
        for (BookId book : firstSeen.keySet()) if (!of(book).containsKey(view)) unchecked.add(book);
        return unchecked;
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
