package dev.countinghouse.command;

import dev.countinghouse.command.eventstore.receipts.KeptReceipts;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Receipts beside an engine in memory, whose appends do not heed them. */
public final class KeptInMemory implements KeptReceipts {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public @Nullable Kept find(String book, String key) {
        return kept.get(book + "/" + key);
    }

    @Override
    public @Nullable Kept keep(String book, String key, Kept receipt) {
        kept.putIfAbsent(book + "/" + key, receipt);
        return find(book, key);
    }
}
