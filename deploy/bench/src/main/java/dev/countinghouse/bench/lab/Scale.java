package dev.countinghouse.bench.lab;

import java.time.Duration;
import java.util.List;

/**
 * How much of everything.
 *
 * @param rounds in each of which every contender has its turn under every load
 * @param length of one turn
 * @param warmUp of each contender under each load, before the first round
 * @param entities that appends are about
 * @param rows of an import
 * @param events to read again
 * @param preloads lengths of history beside which growth is measured
 */
public record Scale(
        int rounds,
        Duration length,
        Duration warmUp,
        int entities,
        int rows,
        int events,
        List<Integer> preloads) {

    /** Enough to see that everything works; no figure of it means anything. */
    public static final Scale TINY =
            new Scale(
                    1,
                    Duration.ofMillis(150),
                    Duration.ofMillis(50),
                    500,
                    200,
                    2_000,
                    List.of(500, 1_000));

    /** The longest lengths of history, at most a count of events each. */
    public List<Load> perPreload(String task, int inFlight) {
        return preloads.stream()
                .map(events -> Load.closed(task + " after " + events, inFlight))
                .toList();
    }
}
