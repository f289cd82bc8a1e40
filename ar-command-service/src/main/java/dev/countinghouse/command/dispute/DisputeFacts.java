package dev.countinghouse.command.dispute;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.DisputeEvent;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** How a dispute stands, and what was said. */
final class DisputeFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(DisputeEvent.class);
    private static final BiConsumer<DisputeFacts, ArEvent> FOLD = DisputeFacts::on;

    private final DisputeId dispute;
    private final Map<String, DisputeNoted> entries = new HashMap<>();
    private @Nullable DisputeOpened opened;
    private @Nullable DisputeResolved resolved;
    private @Nullable DisputeReopened reopened;

    private DisputeFacts(DisputeId dispute) {
        this.dispute = dispute;
    }

    static Subject<DisputeFacts> about(DisputeId dispute) {
        return Subject.of(dispute, TYPES, () -> new DisputeFacts(dispute), FOLD);
    }

    private void on(ArEvent event) {
        switch ((DisputeEvent) event) {
            case DisputeOpened e -> opened = e;
            case DisputeNoted e -> entries.put(e.entry(), e);
            case DisputeResolved e -> resolved = e;
            case DisputeReopened e -> {
                resolved = null;
                reopened = e;
            }
        }
    }

    @Nullable DisputeOpened opened() {
        return opened;
    }

    /** How it was resolved, unless it was opened again. */
    @Nullable DisputeResolved resolved() {
        return resolved;
    }

    /** How it was opened again last. */
    @Nullable DisputeReopened reopened() {
        return reopened;
    }

    @Nullable DisputeNoted entry(String name) {
        return entries.get(name);
    }

    /** What it holds, or held when it was resolved; nothing of an inquiry. */
    @Nullable Money disputed() {
        if (reopened != null) return reopened.disputed();
        return opened == null ? null : opened.disputed();
    }

    /**
     * @throws Rejection if there is no such dispute
     */
    DisputeOpened requireKnown() {
        if (opened == null) throw new Rejection(DisputeReason.DISPUTE_UNKNOWN, dispute.value());
        return opened;
    }

    /**
     * @throws Rejection if it was opened, resolved or opened again after the date
     */
    void requireNotBefore(LocalDate date) {
        LocalDate last = requireKnown().openedOn();
        if (reopened != null) last = reopened.reopenedOn();
        if (resolved != null) last = resolved.resolvedOn();
        if (date.isBefore(last)) {
            throw new Rejection(DisputeReason.PRECEDES_DISPUTE, last.toString());
        }
    }

    /**
     * @throws Rejection if a dispute is to be resolved before it goes on
     */
    static void requireDeadline(@Nullable LocalDate deadline, LocalDate date) {
        if (deadline != null && deadline.isBefore(date)) {
            throw new Rejection(DisputeReason.DEADLINE_PAST, deadline.toString());
        }
    }
}
