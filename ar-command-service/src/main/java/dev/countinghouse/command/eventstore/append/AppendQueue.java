package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.limits.StoreBusyException;
import dev.countinghouse.command.eventstore.limits.StoreLimits;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The commands that wait for the appender, bounded by number and by bytes. */
final class AppendQueue {

    private final StoreLimits limits;
    private final BlockingQueue<PendingAppend> waiting;
    private final AtomicLong bytes = new AtomicLong();

    AppendQueue(StoreLimits limits) {
        this.limits = limits;
        this.waiting = new ArrayBlockingQueue<>(limits.queued());
    }

    /** Takes one unless there is no room for it; if none waits, there is room for any. */
    boolean offer(PendingAppend append) {
        long others = bytes.getAndAdd(append.bytes());
        boolean fits = others == 0 || others + append.bytes() <= limits.queuedBytes();
        if (fits && waiting.offer(append)) return true;
        left(append);
        return false;
    }

    StoreBusyException full() {
        return new StoreBusyException(
                "%d commands with %d bytes wait to be appended already"
                        .formatted(waiting.size(), bytes.get()));
    }

    /** The next, if there is one; what was taken counts as waiting until it has {@link #left}. */
    @Nullable PendingAppend poll() {
        return waiting.poll();
    }

    @Nullable PendingAppend poll(Duration limit) throws InterruptedException {
        return waiting.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    List<PendingAppend> pollAll() {
        List<PendingAppend> all = new ArrayList<>();
        waiting.drainTo(all);
        return all;
    }

    /** It waits no more. */
    void left(PendingAppend append) {
        bytes.addAndGet(-append.bytes());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    long bytes() {
        return bytes.get();
    }
}
