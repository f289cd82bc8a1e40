package dev.countinghouse.command.eventstore.receipts;

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

    /**
     * What is kept of a request.
     *
     * @param request who sent it and its key, as {@link dev.countinghouse.contract.EventTags} has
     *     it
     */
    @Nullable Kept find(String book, String request);

    /**
     * Keeps a receipt of a request, unless one is kept.
     *
     * @return what is kept now; nothing if an event has the key
     */
    @Nullable Kept keep(String book, String request, Kept receipt);
}
