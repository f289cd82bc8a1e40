package dev.countinghouse.contract;

/** The keys of an event's metadata. */
public final class EventMetadata {

    /** Who did it: the subject of the caller's token. */
    public static final String ACTOR = "actor";

    /** The caller's idempotency key, if any. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** SHA-256 of the request, in hex: tells a repeat from another request with the same key. */
    public static final String REQUEST_DIGEST = "requestDigest";

    /** The id that the request's receipt carried. */
    public static final String RECEIPT = "receipt";

    /** The trace that the request belonged to, as in W3C trace context. */
    public static final String TRACE = "trace";

    /** Where an imported row came from: file and line. */
    public static final String SOURCE = "source";

    private EventMetadata() {}
}
