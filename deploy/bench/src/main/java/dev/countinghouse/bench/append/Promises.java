package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.eventstore.read.EventLog;

import java.util.ArrayList;
import java.util.List;

/** What callers were told, to be compared with what the log holds. */
final class Promises {

    private final int entities;
    private final AcceptedEvents accepted = new AcceptedEvents();
    private final List<Refused> refused = new ArrayList<>();

    private record Refused(int entity, long after) {}

    Promises(int entities) {
        this.entities = entities;
    }

    void accepted(long position, int about, long claimed) {
        accepted.add(position, mark(about, claimed));
    }

    private long mark(int entity, long after) {
        return Math.addExact(Math.multiplyExact(after, entities), entity) + 1;
    }

    synchronized void refused(int about, long claimed) {
        refused.add(new Refused(about, claimed));
    }

    /**
     * Every promise kept once and nothing beside; no decision on facts that had changed, and none
     * refused whose facts had not.
     */
    synchronized void verify(EventLog log) {
        long[] last = new long[entities];
        accepted.verify(
                log,
                event -> {
                    Payload.Said said = Payload.read(event.payload());
                    require(
                            last[said.entity()] <= said.after(),
                            event.position() + " was decided on facts that had changed");
                    last[said.entity()] = event.position();
                    return mark(said.entity(), said.after());
                });
        for (Refused one : refused) {
            require(
                    last[one.entity()] > one.after(),
                    "an append was refused though nothing had changed");
        }
    }
}
