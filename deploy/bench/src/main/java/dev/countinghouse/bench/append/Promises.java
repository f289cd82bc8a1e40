package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.eventstore.read.EventLog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What callers were told, to be compared with what the log holds. */
final class Promises {

    private static final int NOBODY = -1;

    private final int entities;
    private final List<Refused> refused = new ArrayList<>();

    /** By position: about which entity, and after what. Arrays, for there may be millions. */
    private int[] entity = new int[0];

    private long[] after = new long[0];
    private long accepted;
    private long doubled;

    private record Refused(int entity, long after) {}

    Promises(int entities) {
        this.entities = entities;
    }

    synchronized void accepted(long position, int about, long claimed) {
        int i = Math.toIntExact(position);
        if (i >= entity.length) grow(Math.max(i + 1, entity.length * 2));
        if (entity[i] != NOBODY) doubled++;
        entity[i] = about;
        after[i] = claimed;
        accepted++;
    }

    private void grow(int length) {
        int former = entity.length;
        entity = Arrays.copyOf(entity, length);
        Arrays.fill(entity, former, length, NOBODY);
        after = Arrays.copyOf(after, length);
    }

    synchronized void refused(int about, long claimed) {
        refused.add(new Refused(about, claimed));
    }

    /**
     * Positions dense, chains whole, every promise kept once and nothing beside; no decision on
     * facts that had changed, and none refused whose facts had not.
     */
    synchronized void verify(EventLog log) {
        require(doubled == 0, doubled + " positions were promised twice");
        long[] last = new long[entities];
        long count =
                Walk.over(
                        log,
                        event -> {
                            long position = event.position();
                            Payload.Said said = Payload.read(event.payload());
                            require(
                                    isPromised(position, said),
                                    position + " is not what was promised");
                            require(
                                    last[said.entity()] <= said.after(),
                                    position + " was decided on facts that had changed");
                            last[said.entity()] = position;
                        });
        require(count == accepted, accepted + " promised, but the log has " + count);
        for (Refused one : refused) {
            require(
                    last[one.entity()] > one.after(),
                    "an append was refused though nothing had changed");
        }
    }

    private boolean isPromised(long position, Payload.Said said) {
        return position < entity.length
                && entity[(int) position] == said.entity()
                && after[(int) position] == said.after();
    }
}
