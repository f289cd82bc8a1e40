package dev.countinghouse.command.eventstore;

/** What has become of an append that another one may rely on. */
public sealed interface Standing permits PendingAppend {

    /** Its events are in the log. */
    boolean isAccepted();

    /** Its events never will be in the log. */
    boolean isGone();
}
