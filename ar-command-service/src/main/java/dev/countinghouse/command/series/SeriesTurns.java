package dev.countinghouse.command.series;

import dev.countinghouse.command.Contention;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Within a process one event of a series is numbered at a time, for two would take the same number
 * and one of them lose. A turn needs no thread to end.
 */
final class SeriesTurns {

    /** How long a caller waits for its turn before it is told to come back. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Series share turns by hash: few enough to keep, many enough not to meet. */
    private static final int TURNS = 64;

    private final List<Semaphore> turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toList();

    /**
     * Waits for the turn of a series.
     *
     * @throws Contention if it does not come in time
     */
    Turn await(Object series) {
        Semaphore turn = turns.get(Math.floorMod(series.hashCode(), TURNS));
        try {
            if (turn.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) return new Turn(turn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Contention(null);
    }

    /** One caller's turn, which may end more than once. */
    static final class Turn {
        private final Semaphore semaphore;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(Semaphore semaphore) {
            this.semaphore = semaphore;
        }

        void end() {
            if (!over.getAndSet(true)) semaphore.release();
        }
    }
}
