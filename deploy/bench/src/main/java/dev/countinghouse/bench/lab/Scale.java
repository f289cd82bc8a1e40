package dev.countinghouse.bench.lab;

import java.time.Duration;
import java.util.List;

/**
 * How much of everything.
 *
 * @param rounds in each of which every contender has its turn under every load
 * @param length of one turn
 * @param warmUp of each contender under each load, before the first round
 * @param serviceWarmUp of services in processes of their own, before that
 * @param callers at once, at most
 * @param entities that appends are about
 * @param rows of an import
 * @param events to read again
 * @param preloads lengths of history beside which growth is measured
 */
public record Scale(
        int rounds,
        Duration length,
        Duration warmUp,
        Duration serviceWarmUp,
        int callers,
        int entities,
        int rows,
        int events,
        List<Integer> preloads) {

    /** A load that this scale allows. */
    Load limited(Load load) {
        return new Load(load.task(), Math.min(load.inFlight(), callers), load.perSecond());
    }

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
                    2_000,
                    List.of(500, 1_000));
}
