package dev.countinghouse.contract;

/**
 * The tags of an event that name nothing of the field: its book, and the request that led to it.
 * Every other tag is an {@link EntityId}'s.
 */
public final class EventTags {

    /** The book, which each event has exactly one of. */
    public static final String BOOK = "book";

    /** The request, by who sent it and its idempotency key: see {@link #request}. */
    public static final String REQUEST = "request";

    private static final char BETWEEN = '\t';

    private EventTags() {}

    /**
     * The value of a request's tag. Keys are a caller's own: two integrations that both begin with
     * 1 do not meet.
     *
     * @param caller the subject of its token
     * @param key without tabs, so that the last tab divides the two
     */
    public static String request(String caller, String key) {
        if (key.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("an idempotency key has no tabs");
        }
        return caller + BETWEEN + key;
    }

    /** What a request's tag ends with: its key. */
    public static String keyOf(String request) {
        return request.substring(request.lastIndexOf(BETWEEN) + 1);
    }
}
