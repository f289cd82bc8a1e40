package dev.countinghouse.command.feed;

/** What a relay is doing. */
public enum FeedStatus {
    /** It was not started, or has ended. */
    STOPPED,
    /** Another instance publishes. */
    STANDBY,
    /** It publishes. */
    ACTIVE,
    /** Kafka or the database did not do what they should; it tries again and again. */
    RETRYING
}
