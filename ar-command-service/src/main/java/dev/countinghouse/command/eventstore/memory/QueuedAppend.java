package dev.countinghouse.command.eventstore.memory;

import dev.countinghouse.command.eventstore.catalog.EncodedEvent;

import java.util.List;

/**
 * An append on its way into the log, as far as others may build on it: its events, its number, and
 * what became of it. The appender tells.
 */
public final class QueuedAppend {

    private final List<EncodedEvent> events;
    private volatile List<QueuedAppend> reliesOn;
    private volatile long sequence;
    private volatile long acceptedAt;
    private volatile boolean gone;

    /**
     * @param reliesOn what its decision took for recorded: it falls with any of these
     */
    public QueuedAppend(List<EncodedEvent> events, List<QueuedAppend> reliesOn) {
        this.events = events;
        this.reliesOn = reliesOn;
    }

    public List<EncodedEvent> events() {
        return events;
    }

    /**
     * What it falls with, until it is settled itself: nobody shall hold a whole history of these.
     */
    public List<QueuedAppend> reliesOn() {
        return reliesOn;
    }

    /** Whether something that it relies on will not be in the log. */
    public boolean hasFallen() {
        for (QueuedAppend other : reliesOn) {
            if (other.isGone()) return true;
        }
        return false;
    }

    /** Its number among this instance's appends, from 1; 0 before it is queued. */
    public long sequence() {
        return sequence;
    }

    void numbered(long number) {
        sequence = number;
    }

    /** Whether its events are in the log. */
    public boolean isAccepted() {
        return acceptedAt > 0;
    }

    /** Whether its events never will be in the log. */
    public boolean isGone() {
        return gone;
    }

    /** Its events will not be in the log, as far as this instance knows. */
    public void goes() {
        gone = true;
        reliesOn = List.of();
    }

    /** Where its first event is, once it is accepted; else 0. */
    public long firstPosition() {
        return acceptedAt;
    }

    /** Where its last event is, once it is accepted. */
    public long lastPosition() {
        return acceptedAt + events.size() - 1;
    }

    /** Its events are in the log, the first at a position. */
    public void acceptedAt(long first) {
        acceptedAt = first;
        reliesOn = List.of();
    }
}
