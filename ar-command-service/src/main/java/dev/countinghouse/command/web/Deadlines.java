package dev.countinghouse.command.web;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fails what was awaited for too long, up to a second late. It looks at all of them now and then:
 * with a timer for each, as {@link CompletableFuture#orTimeout} has it, every request wakes the
 * thread of the timers twice, which was a fourteenth of what a command cost the service.
 */
final class Deadlines implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration most;
    private final Queue<Awaited> awaited = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("patience").daemon().factory());

    private record Awaited(CompletableFuture<?> answer, long since) {}

    /**
     * @param most that an answer may take
     */
    Deadlines(Duration most) {
        this.most = most;
        clock.scheduleWithFixedDelay(
                () -> look(System.nanoTime()),
                LOOK.toMillis(),
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Fails it with a {@link TimeoutException} unless it is complete in time. */
    <T> CompletableFuture<T> with(CompletableFuture<T> answer) {
        if (!answer.isDone()) awaited.add(new Awaited(answer, System.nanoTime()));
        return answer;
    }

    /** Looks at all of them, at a time of {@link System#nanoTime}. */
    void look(long now) {
        awaited.removeIf(
                one -> {
                    if (now - one.since() > most.toNanos()) {
                        one.answer().completeExceptionally(new TimeoutException());
                    }
                    return one.answer().isDone();
                });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
