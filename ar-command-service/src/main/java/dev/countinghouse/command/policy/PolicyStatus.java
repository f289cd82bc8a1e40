package dev.countinghouse.command.policy;

/** What an instance does about a policy. */
enum PolicyStatus {
    /** It is not started yet, or was closed. */
    STOPPED,
    /** Another instance acts. */
    STANDBY,
    /** It acts. */
    ACTIVE,
    /** It waits for what is away, and tries again. */
    WAITING
}
