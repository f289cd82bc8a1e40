package dev.countinghouse.command.axon;

import dev.countinghouse.command.decision.Decision;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

/** The receipt of a decision whose append is still to come. */
final class PendingReceipt {

    private final EventStoreTransaction transaction;
    private @Nullable Decision decision;
    private long position;

    PendingReceipt(EventStoreTransaction transaction) {
        this.transaction = transaction;
    }

    void decided(Decision made) {
        decision = made;
        Decision.Already already = made.already();
        if (already == null) return;
        position = LastEvent.among(transaction, already.among(), already.such()).position();
    }

    /** Whether no append is to come. */
    boolean isComplete() {
        return decision != null && decision.already() != null;
    }

    /** The append is done. */
    void complete() {
        if (decision != null && decision.already() == null) {
            position = GlobalIndexConsistencyMarker.position(transaction.appendPosition());
        }
    }

    Receipt receipt() {
        if (decision == null) throw new IllegalStateException("nothing was decided");
        return new Receipt(decision.id(), position, decision.status(), decision.already() != null);
    }
}
