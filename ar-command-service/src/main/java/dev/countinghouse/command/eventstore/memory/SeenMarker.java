package dev.countinghouse.command.eventstore.memory;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * Up to where a decision knows the log, and up to where it knows what this instance was about to
 * append when it read: the appends up to a number, counted as they are queued.
 */
public final class SeenMarker extends GlobalIndexConsistencyMarker {

    /** Of a decision that knows nothing of what is queued. */
    public static final long NOTHING = -1;

    private final long index;
    private final long seen;

    public SeenMarker(long position, long seen) {
        super(position);
        this.index = position;
        this.seen = seen;
    }

    /** Up to which number a marker knows the appends that were queued. */
    public static long seen(ConsistencyMarker marker) {
        return marker instanceof SeenMarker both ? both.seen : NOTHING;
    }

    /** What both know. */
    @Override
    protected ConsistencyMarker doLowerBound(GlobalIndexConsistencyMarker other) {
        return new SeenMarker(Math.min(index, position(other)), Math.min(seen, seen(other)));
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && seen == ((SeenMarker) other).seen;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Long.hashCode(seen);
    }
}
