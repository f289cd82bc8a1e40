package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a fold has come, as it remembers that: the tables may say otherwise once another instance
 * has folded the same partitions.
 */
final class FoldMemory {

    /** Of so many books the last positions are remembered. */
    private static final int BOOKS = 10_000;

    private final Map<Integer, Long> nextOffsets = new HashMap<>();
    private final Map<BookId, Long> lastPositions = new HashMap<>();
    private final Set<BookId> aside = new HashSet<>();

    /** What the tables say, when partitions are taken on. */
    void begin(Map<Integer, Long> offsets, Set<BookId> setAside) {
        nextOffsets.putAll(offsets);
        aside.clear();
        aside.addAll(setAside);
        forgetBooks();
    }

    void end(Collection<Integer> partitions) {
        partitions.forEach(nextOffsets::remove);
        forgetBooks();
    }

    void forgetBooks() {
        lastPositions.clear();
    }

    /** What was committed. */
    void add(RecordBatch batch) {
        aside.addAll(batch.raised().keySet());
        batch.ends().forEach(end -> nextOffsets.put(end.partition(), end.nextOffset()));
        for (var book : batch.reached()) {
            lastPositions.put(book.last().book(), book.last().bookPosition());
        }
        if (lastPositions.size() > BOOKS) forgetBooks();
    }

    /** Whether the last positions of all of these are remembered, if there are any. */
    boolean knows(Set<BookId> books) {
        return !books.isEmpty() && lastPositions.keySet().containsAll(books);
    }

    Map<BookId, Long> lastPositions() {
        return lastPositions;
    }

    /** The books that are set aside. */
    Set<BookId> aside() {
        return aside;
    }

    /** By partition. */
    Map<Integer, Long> nextOffsets() {
        return nextOffsets;
    }

    /**
     * Whether partitions are where they were left.
     *
     * @param there the next offsets that the tables say
     */
    boolean isAt(Map<Integer, Long> there, Set<Integer> partitions) {
        for (int partition : partitions) {
            Long expected = nextOffsets.get(partition);
            if (expected == null || !expected.equals(there.get(partition))) return false;
        }
        return true;
    }
}
