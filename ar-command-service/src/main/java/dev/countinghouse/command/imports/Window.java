package dev.countinghouse.command.imports;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * The lines of one stream that are read and not answered yet. Those of one account run one after
 * the other, those of others beside them; one that names no account waits for all before it, and
 * all after it wait for it.
 *
 * <p>It reads on far ahead of what runs: files are often sorted by account, and then many lines lie
 * between two that may run at the same time.
 */
final class Window {

    /** Room for lines, in parts; a line takes one, and one more for each full part of its bytes. */
    static final int PARTS = 4_096;

    static final int PART_BYTES = 4_096;

    private final Semaphore running;
    private final Semaphore room;
    private final Runnable idle;
    private final Semaphore free = new Semaphore(PARTS);

    /** Of each account that has a line under way, the lines that wait for it. */
    private final Map<String, Queue<Line>> accounts = new HashMap<>();

    /** What a line asks for; it is over when what this returns is completed, however. */
    @FunctionalInterface
    interface Work {
        CompletableFuture<?> begin();
    }

    private record Line(Work work, int parts) {}

    /**
     * @param running bounds the lines of all streams that run at the same time
     * @param room bounds the bytes of all streams' lines, in parts
     * @param idle is called whenever nothing is under way
     */
    Window(Semaphore running, Semaphore room, Runnable idle) {
        this.running = running;
        this.room = room;
        this.idle = idle;
    }

    /** Runs the work when its turn comes; returns as soon as there is room for it. */
    void run(@Nullable String account, int bytes, Work work) throws InterruptedException {
        if (account == null) {
            awaitAll();
            var over = new CountDownLatch(1);
            begin(work).whenComplete((x, failure) -> over.countDown());
            over.await();
            idle.run();
            return;
        }
        var line = new Line(work, 1 + bytes / PART_BYTES);
        free.acquire(line.parts());
        room.acquire(line.parts());
        synchronized (accounts) {
            Queue<Line> waiting = accounts.get(account);
            if (waiting != null) {
                waiting.add(line);
                return;
            }
            accounts.put(account, new ArrayDeque<>(2));
        }
        Thread.startVirtualThread(() -> run(account, line));
    }

    /**
     * A line after the other, on this thread as long as none must be waited for, and then on the
     * one that tells that it is over: a line needs no thread while it is on its way to the log.
     */
    private void run(String account, Line first) {
        for (Line line = first; line != null; ) {
            running.acquireUninterruptibly();
            CompletableFuture<?> over = begin(line.work());
            if (!over.isDone()) {
                Line begun = line;
                over.whenComplete(
                        (x, failure) -> {
                            Line next = end(account, begun);
                            if (next != null) run(account, next);
                        });
                return;
            }
            line = end(account, line);
        }
    }

    private static CompletableFuture<?> begin(Work work) {
        try {
            return work.begin();
        } catch (Throwable broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    /** The line of the account that is to be run now. */
    private @Nullable Line end(String account, Line line) {
        running.release();
        Line next;
        boolean last;
        synchronized (accounts) {
            Queue<Line> waiting = accounts.get(account);
            next = waiting == null ? null : waiting.poll();
            if (next == null) accounts.remove(account);
            last = accounts.isEmpty();
        }
        if (last) idle.run();
        room.release(line.parts());
        // last, for the stream may end as soon as all room is free
        free.release(line.parts());
        return next;
    }

    void awaitAll() throws InterruptedException {
        free.acquire(PARTS);
        free.release(PARTS);
    }
}
