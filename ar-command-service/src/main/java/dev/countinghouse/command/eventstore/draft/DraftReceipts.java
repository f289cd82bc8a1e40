package dev.countinghouse.command.eventstore.draft;

import dev.countinghouse.command.eventstore.receipts.KeptReceipts;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Receipts that are kept as long as their draft, beside those that are kept for good. */
public final class DraftReceipts implements KeptReceipts {

    private final KeptReceipts recorded;
    private final Map<Request, Kept> drafted = new ConcurrentHashMap<>();

    private record Request(String book, String name) {}

    public DraftReceipts(KeptReceipts recorded) {
        this.recorded = recorded;
    }

    @Override
    public @Nullable Kept find(String book, String request) {
        Kept draft = drafted.get(new Request(book, request));
        return draft != null ? draft : recorded.find(book, request);
    }

    @Override
    public @Nullable Kept keep(String book, String request, Kept receipt) {
        Kept first = find(book, request);
        if (first != null) return first;
        drafted.putIfAbsent(new Request(book, request), receipt);
        return drafted.get(new Request(book, request));
    }
}
