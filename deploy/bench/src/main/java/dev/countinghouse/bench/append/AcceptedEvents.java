package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/** The events that callers were told of, to be compared with those that the log holds. */
public final class AcceptedEvents {

    /**
     * By position what tells an event from others, never 0: an array, for there may be millions.
     */
    private long[] marks = new long[1_024];

    private long count;
    private long doubled;

    public synchronized void add(long position, long mark) {
        int i = Math.toIntExact(position);
        if (i >= marks.length) marks = Arrays.copyOf(marks, Math.max(i + 1, marks.length * 2));
        if (marks[i] != 0) doubled++;
        marks[i] = mark;
        count++;
    }

    /**
     * Positions dense, chains whole, each event that was told of there once, and none beside.
     *
     * @param mark of each event of the log, in their order
     */
    public synchronized void verify(EventLog log, ToLongFunction<StoredEvent> mark) {
        require(doubled == 0, doubled + " positions were promised twice");
        long stored =
                Walk.over(
                        log,
                        event -> {
                            int i = Math.toIntExact(event.position());
                            require(
                                    i < marks.length && marks[i] == mark.applyAsLong(event),
                                    i + " is not what was promised");
                        });
        require(stored == count, count + " promised, but the log has " + stored);
    }
}
