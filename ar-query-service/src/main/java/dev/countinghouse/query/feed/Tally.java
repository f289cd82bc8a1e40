package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** What a projection has folded since this process began, for its meters. */
final class Tally {

    private final LongAdder folded = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private volatile @Nullable Instant lastRecorded;

    void add(RecordBatch batch) {
        folded.add(batch.events().size());
        duplicates.add(batch.duplicates());
        if (!batch.events().isEmpty()) lastRecorded = batch.events().getLast().place().recordedAt();
    }

    long folded() {
        return folded.sum();
    }

    long duplicates() {
        return duplicates.sum();
    }

    /** When the last event folded was recorded, if any was. */
    @Nullable Instant lastRecorded() {
        return lastRecorded;
    }
}
