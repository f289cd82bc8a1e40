package dev.countinghouse.contract;

/**
 * The Kafka headers of the feed, as CloudEvents' Kafka binding names them (binary mode). The
 * record's key is the book, its value the event's JSON. And how large a record gets.
 */
public final class FeedHeaders {

    public static final String TOPIC = "ar.events.v1";

    /** The largest record: what the topic, and whoever writes to or copies from it, must take. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /**
     * The largest event, its JSON and its metadata together; the rest of a record is room for the
     * key and the other headers. A larger event is refused before it is recorded, so that
     * everything that is recorded can be published.
     */
    public static final int MAX_EVENT_BYTES = MAX_RECORD_BYTES - 64 * 1024;

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    /** Extensions: decimal numbers, hex, and JSON. */
    public static final String POSITION = "ce_position";

    public static final String BOOK_POSITION = "ce_bookposition";

    /** Whether the event moves money: a reader that does not know it may then not go on. */
    public static final String FAMILY = "ce_family";

    /** The families. */
    public static final String MONEY = "money";

    public static final String MEMO = "memo";

    public static final String HASH = "ce_hash";
    public static final String METADATA = "ce_metadata";

    private FeedHeaders() {}
}
