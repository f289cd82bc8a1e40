package dev.countinghouse.command.refund;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundEvent;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** How far a refund has come. */
final class RefundFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(
                    RefundRequested.class,
                    RefundApproved.class,
                    RefundCancelled.class,
                    RefundIssued.class,
                    RefundFailed.class);
    private static final BiConsumer<RefundFacts, ArEvent> FOLD = RefundFacts::on;

    private final RefundId refund;
    private @Nullable RefundRequested requested;
    private boolean approved;
    private @Nullable RefundEvent last;

    private RefundFacts(RefundId refund) {
        this.refund = refund;
    }

    static Subject<RefundFacts> about(RefundId refund) {
        return Subject.of(refund, TYPES, () -> new RefundFacts(refund), FOLD);
    }

    private void on(ArEvent event) {
        last = (RefundEvent) event;
        if (last instanceof RefundRequested e) requested = e;
        if (last instanceof RefundApproved) approved = true;
    }

    @Nullable RefundRequested requested() {
        return requested;
    }

    /** Whether somebody let it pass. */
    boolean isApproved() {
        return approved;
    }

    /** What happened to it last. */
    @Nullable RefundEvent last() {
        return last;
    }

    /** Whether its money has left and is not back. */
    boolean isIssued() {
        return last instanceof RefundIssued;
    }

    boolean isCancelled() {
        return last instanceof RefundCancelled;
    }

    /**
     * @throws Rejection if nobody asked for it
     */
    RefundRequested requireKnown() {
        if (requested == null) throw new Rejection(RefundReason.REFUND_UNKNOWN, refund.value());
        return requested;
    }

    /**
     * What may go on.
     *
     * @throws Rejection if nobody asked for it, or it was cancelled, or something happened to it
     *     after the date
     */
    RefundRequested requireGoingOn(LocalDate date) {
        RefundRequested known = requireKnown();
        if (isCancelled()) throw new Rejection(RefundReason.REFUND_CANCELLED, refund.value());
        if (last != null && date.isBefore(last.effectiveOn())) {
            throw new Rejection(RefundReason.PRECEDES_REFUND, last.effectiveOn().toString());
        }
        return known;
    }
}
