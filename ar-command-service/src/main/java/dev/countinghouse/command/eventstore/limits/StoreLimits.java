package dev.countinghouse.command.eventstore.limits;

import dev.countinghouse.contract.FeedHeaders;

import java.time.Duration;

/**
 * What bounds the store's work.
 *
 * @param queued commands that may wait for the appender; one more is refused
 * @param queuedBytes of payload and metadata that may wait, unless a single command has more
 * @param rememberedBytes of payload and metadata whose events are kept in memory for decisions, and
 *     as many again of those decoded last
 * @param batchCommands in one statement; 1 gives one commit a command
 * @param batchEvents in one statement, unless a single command has more
 * @param batchBytes of payload and metadata in one statement, unless a single command has more
 * @param batchProbes rows of conditions in one statement, unless a single command has more
 * @param commandEvents that one command may append
 * @param commandBytes that one command may append, and so the largest event: one that the feed can
 *     publish
 * @param lockWait how long a batch may wait for another instance's
 * @param reconnecting how long a lost connection is sought before who waits is told
 * @param reading how long a decision may wait for what it asks
 * @param closing how long a close may take to write what is queued
 */
public record StoreLimits(
        int queued,
        long queuedBytes,
        long rememberedBytes,
        int batchCommands,
        int batchEvents,
        int batchBytes,
        int batchProbes,
        int commandEvents,
        int commandBytes,
        Duration lockWait,
        Duration reconnecting,
        Duration reading,
        Duration closing) {

    /** An event takes several times its JSON in memory, so these are small parts of the heap. */
    private static final long QUEUED_PART = 16;

    private static final long REMEMBERED_PART = 64;
    private static final long MOST_QUEUED_BYTES = 64L << 20;
    private static final long MOST_REMEMBERED_BYTES = 8L << 20;

    public static final StoreLimits DEFAULT = ofHeap(Runtime.getRuntime().maxMemory());

    /** The limits for a process that may use so many bytes of memory. */
    static StoreLimits ofHeap(long bytes) {
        return new StoreLimits(
                10_000,
                Math.min(MOST_QUEUED_BYTES, bytes / QUEUED_PART),
                Math.min(MOST_REMEMBERED_BYTES, bytes / REMEMBERED_PART),
                256,
                2_000,
                1 << 20,
                10_000,
                10_000,
                FeedHeaders.MAX_EVENT_BYTES,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
    }

    public StoreLimits withQueued(int commands) {
        return with(commands, queuedBytes, batchCommands, lockWait, reconnecting, reading);
    }

    public StoreLimits withQueuedBytes(long bytes) {
        return with(queued, bytes, batchCommands, lockWait, reconnecting, reading);
    }

    public StoreLimits withBatchCommands(int commands) {
        return with(queued, queuedBytes, commands, lockWait, reconnecting, reading);
    }

    public StoreLimits withWaits(Duration newLockWait, Duration newReconnecting) {
        return with(queued, queuedBytes, batchCommands, newLockWait, newReconnecting, reading);
    }

    public StoreLimits withReading(Duration newReading) {
        return with(queued, queuedBytes, batchCommands, lockWait, reconnecting, newReading);
    }

    private StoreLimits with(
            int newQueued,
            long newQueuedBytes,
            int newBatchCommands,
            Duration newLockWait,
            Duration newReconnecting,
            Duration newReading) {
        return new StoreLimits(
                newQueued,
                newQueuedBytes,
                rememberedBytes,
                newBatchCommands,
                batchEvents,
                batchBytes,
                batchProbes,
                commandEvents,
                commandBytes,
                newLockWait,
                newReconnecting,
                newReading,
                closing);
    }
}
