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

    private static final int CALLERS = 256;

    /** For figures: about an hour. */
    public static final Scale FULL =
            new Scale(
                    3,
                    seconds(3),
                    seconds(3),
                    seconds(60),
                    CALLERS,
                    100_000,
                    50_000,
                    100_000,
                    1_000_000);

    /** To see in some minutes about where it stands. */
    public static final Scale SHORT =
            new Scale(
                    1,
                    seconds(2),
                    seconds(1),
                    seconds(10),
                    CALLERS,
                    20_000,
                    10_000,
                    20_000,
                    20_000);

    /** Enough to see that everything works; no figure of it means anything. */
    public static final Scale TINY =
            new Scale(
                    1,
                    Duration.ofMillis(80),
                    Duration.ofMillis(20),
                    Duration.ofMillis(20),
                    8,
                    500,
                    200,
                    500,
                    500);

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** With another number of rounds. */
    public Scale withRounds(int number) {
        return new Scale(
                number, length, warmUp, serviceWarmUp, callers, entities, rows, replayed, items);
    }

    /** A load that this scale allows. */
    Load limited(Load load) {
        return new Load(load.task(), Math.min(load.inFlight(), callers));
    }
}
