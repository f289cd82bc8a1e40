package dev.countinghouse.command.decision;

import dev.countinghouse.command.Contention;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Within a process one decision about a thing is taken at a time, where two would stand on the same
 * facts and one of them lose: a number series, say. A turn needs no thread to end.
 */
public final class Turns {

    /** How long a caller waits for its turn before it is told to come back. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Things share turns by hash: few enough to keep, many enough not to meet. */
    private static final int TURNS = 64;

    private final List<Semaphore> turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toList();

    /**
     * Waits for the turn of whoever is next with a thing.
     *
     * @throws Contention if it does not come in time
     */
    public Turn await(Object thing) {
        Semaphore turn = turns.get(Math.floorMod(thing.hashCode(), TURNS));
        try {
            if (turn.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) return new Turn(turn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Contention(null);
    }

    /** One caller's turn, which may end more than once. */
    public static final class Turn {
        private final Semaphore semaphore;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(Semaphore semaphore) {
            this.semaphore = semaphore;
        }

        public void end() {
            if (!over.getAndSet(true)) semaphore.release();
        }
    }
}
