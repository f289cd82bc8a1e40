package dev.countinghouse.command.eventstore;

import org.jspecify.annotations.Nullable;

/** The receipts of requests that led to no event, because everything was true already. */
public interface KeptReceipts {

    /**
     * What a request was answered.
     *
     * @param digest of the request
     * @param id that the receipt named
     */
    record Kept(String digest, String id, long position, @Nullable String status) {}

    /** What is kept under an idempotency key. */
    @Nullable Kept find(String book, String key);

    /**
     * Keeps a receipt under a key, unless one is kept there.
     *
     * @return what is kept there now; nothing if an event has the key
     */
    @Nullable Kept keep(String book, String key, Kept receipt);
}
