package dev.countinghouse.command.eventstore;

import dev.countinghouse.contract.FeedHeaders;

import java.time.Duration;

/**
 * What bounds the store's work.
 *
 * @param queued commands that may wait for the appender; one more is refused
 * @param batchCommands in one statement; 1 gives one commit a command
 * @param batchEvents in one statement, unless a single command has more
 * @param batchBytes of payload and metadata in one statement, unless a single command has more
 * @param batchProbes rows of conditions in one statement, unless a single command has more
 * @param commandEvents that one command may append
 * @param commandBytes that one command may append, and so the largest event: one that the feed can
 *     publish
 * @param lockWait how long a batch may wait for another instance's
 * @param reconnecting how long a lost connection is sought before who waits is told
 * @param closing how long a close may take to write what is queued
 */
public record StoreLimits(
        int queued,
        int batchCommands,
        int batchEvents,
        int batchBytes,
        int batchProbes,
        int commandEvents,
        int commandBytes,
        Duration lockWait,
        Duration reconnecting,
        Duration closing) {

    public static final StoreLimits DEFAULT =
            new StoreLimits(
                    10_000,
                    256,
                    2_000,
                    1 << 20,
                    10_000,
                    10_000,
                    FeedHeaders.MAX_EVENT_BYTES,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30));

    public StoreLimits withQueued(int commands) {
        return new StoreLimits(
                commands,
                batchCommands,
                batchEvents,
                batchBytes,
                batchProbes,
                commandEvents,
                commandBytes,
                lockWait,
                reconnecting,
                closing);
    }

    public StoreLimits withBatchCommands(int commands) {
        return new StoreLimits(
                queued,
                commands,
                batchEvents,
                batchBytes,
                batchProbes,
                commandEvents,
                commandBytes,
                lockWait,
                reconnecting,
                closing);
    }

    public StoreLimits withWaits(Duration newLockWait, Duration newReconnecting) {
        return new StoreLimits(
                queued,
                batchCommands,
                batchEvents,
                batchBytes,
                batchProbes,
                commandEvents,
                commandBytes,
                newLockWait,
                newReconnecting,
                closing);
    }
}
