package dev.countinghouse.bench.lab;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param rounds in each of which every contender has its turn under every load
 * @param length of one turn
 * @param warmUp of each contender under each load, before the first round
 * @param serviceWarmUp of services in processes of their own, before that
 * @param callers at once, at most
 * @param entities that appends and commands are about
 * @param rows of an import
 * @param replayed open items of the book that is replayed
 * @param items open items of the book that is asked
 */
public record Scale(
        int rounds,
        Duration length,
        Duration warmUp,
        Duration serviceWarmUp,
        int callers,
        int entities,
        int rows,
        int replayed,
        int items) {

    /**
     * For figures: about half an hour. Services are warmed up for minutes, for on two processors
     * that are busy their code is compiled no sooner.
     */
    public static final Scale FULL =
            of(3, 3_000, 3_000, 180_000, 256, 100_000, 50_000, 100_000, 1_000_000);

    /** To see in some minutes about where it stands. */
    public static final Scale SHORT =
            of(1, 2_000, 1_000, 10_000, 256, 20_000, 10_000, 20_000, 20_000);

    /** Enough to see that everything works; no figure of it means anything. */
    public static final Scale TINY = of(1, 80, 20, 20, 8, 500, 200, 500, 500);

    /** Times in milliseconds. */
    private static Scale of(int rounds, int length, int warmUp, int serviceWarmUp, int... sizes) {
        return new Scale(
                rounds,
                Duration.ofMillis(length),
                Duration.ofMillis(warmUp),
                Duration.ofMillis(serviceWarmUp),
                sizes[0],
                sizes[1],
                sizes[2],
                sizes[3],
                sizes[4]);
    }

    /** A load that this scale allows. */
    Load limited(Load load) {
        return new Load(load.task(), Math.min(load.inFlight(), callers));
    }
}
