package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

/** How a subscription does, as its thread says and others see. */
final class SubscriptionStatus {

    private volatile State state = State.STARTING;
    private volatile @Nullable String trouble;
    private volatile long lagEvents;
    private volatile boolean isThere;

    /** Whether it folds, and if not, what it waits for. */
    enum State {
        /** The topic, the broker or the database. */
        STARTING,
        FOLDING,
        /** A record that is of no book: somebody must do something. */
        STOPPED,
        /** Tables of this version, which are being made. */
        BUILDING,
        /** Somebody: the tables are of this version, and yet of another making. */
        MISFIT,
        CLOSED
    }

    void building() {
        isThere = false;
        state = State.BUILDING;
    }

    void misfit(String why) {
        isThere = false;
        trouble = why;
        state = State.MISFIT;
    }

    /** The tables are there, and it will fold. */
    void fitting() {
        isThere = true;
    }

    void waits(String why) {
        trouble = why;
        state = State.STARTING;
    }

    void folding() {
        trouble = null;
        state = State.FOLDING;
    }

    void lags(long events) {
        lagEvents = events;
    }

    void stopped() {
        state = State.STOPPED;
    }

    void closed() {
        state = State.CLOSED;
    }

    State state() {
        return state;
    }

    /** Whether there are tables of this code's making. */
    boolean isThere() {
        return isThere;
    }

    /** Whether nothing is folded until somebody does something. */
    boolean isStuck() {
        return state == State.STOPPED || state == State.MISFIT;
    }

    /** What keeps it from folding for now, if anything does. */
    @Nullable String trouble() {
        return trouble;
    }

    /** How many records of this instance's partitions are not folded yet. */
    long lagEvents() {
        return lagEvents;
    }
}
