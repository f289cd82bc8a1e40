package dev.countinghouse.command.imports;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The lines that are under way, so many at a time. Those of one account run one after the other;
 * one that names no account waits for all before it, and all after it wait for it.
 */
final class Window {

    static final int SIZE = 128;

    private final Semaphore free = new Semaphore(SIZE);
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Runnable idle;

    /**
     * @param idle is called whenever nothing is under way
     */
    Window(Runnable idle) {
        this.idle = idle;
    }

    /** Runs the work when its turn comes; returns as soon as there is room for it. */
    void run(@Nullable String account, Runnable work) throws InterruptedException {
        if (account == null) {
            awaitAll();
            work.run();
            idle.run();
            return;
        }
        free.acquire();
        underWay.incrementAndGet();
        var done = new CompletableFuture<Void>();
        CompletableFuture<Void> before = last.put(account, done);
        Thread.startVirtualThread(
                () -> {
                    try {
                        if (before != null) before.join();
                        work.run();
                    } finally {
                        last.remove(account, done);
                        done.complete(null);
                        // before the room is free, for the stream may end when all of it is
                        if (underWay.decrementAndGet() == 0) idle.run();
                        free.release();
                    }
                });
    }

    void awaitAll() throws InterruptedException {
        free.acquire(SIZE);
        free.release(SIZE);
    }
}
