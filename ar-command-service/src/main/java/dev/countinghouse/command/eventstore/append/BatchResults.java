package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.append.AppendStatement.Outcome;
import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.limits.StoreMetrics;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;
import dev.countinghouse.command.eventstore.read.EventLog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells what became of commands: to the memory, the log's readers, the metrics, and themselves. */
final class BatchResults {

    private final EventLog log;
    private final LogMemory memory;
    private final StoreMetrics metrics;

    BatchResults(EventLog log, LogMemory memory, StoreMetrics metrics) {
        this.log = log;
        this.memory = memory;
        this.metrics = metrics;
    }

    /**
     * The statement has answered.
     *
     * @return where the log ended with it
     */
    long settle(Batch batch, Outcome outcome) {
        List<PendingAppend> accepted = new ArrayList<>();
        List<PendingAppend> rejected = new ArrayList<>();
        List<PendingAppend> appends = batch.appends();
        for (int i = 0; i < appends.size(); i++) {
            (outcome.rejected().contains(i) ? rejected : accepted).add(appends.get(i));
        }
        Set<Criterion> proven = new HashSet<>();
        accepted.forEach(append -> proven.addAll(append.presumedNew()));
        memory.proven(proven, outcome.base());
        long next = outcome.base() + 1;
        for (PendingAppend append : accepted) {
            append.queued().acceptedAt(next);
            next += append.events().size();
        }
        announce(batch, accepted, outcome.base(), next - 1);
        // who decides again must know by then that what he remembered was not all
        rejected.forEach(this::reject);
        return next - 1;
    }

    /**
     * The statement has not answered, and some of its events were found in the log.
     *
     * @param found where the first event of each command is that was accepted
     * @param head where the log ends
     */
    void settleFound(Batch batch, Map<UUID, Long> found, long head) {
        List<PendingAppend> accepted = new ArrayList<>();
        for (PendingAppend append : batch.appends()) {
            Long first = found.get(append.firstEvent());
            if (first == null) {
                reject(append);
            } else {
                append.queued().acceptedAt(first);
                accepted.add(append);
            }
        }
        memory.doubt();
        announce(batch, accepted, head, head);
    }

    private void announce(Batch batch, List<PendingAppend> accepted, long base, long head) {
        List<QueuedAppend> inTheLog = accepted.stream().map(PendingAppend::queued).toList();
        memory.appended(base, inTheLog, head);
        log.reached(head);
        metrics.wrote(batch.appends().size());
        for (PendingAppend append : accepted) metrics.took(append.age());
        PendingAppend.accept(accepted);
    }

    /** Its condition did not hold. */
    void reject(PendingAppend append) {
        memory.gone(append.queued());
        metrics.rejected();
        append.reject();
    }

    void fail(PendingAppend append, RuntimeException failure) {
        memory.gone(append.queued());
        append.fail(failure);
    }

    void fail(Batch batch, RuntimeException failure) {
        for (PendingAppend append : batch.appends()) fail(append, failure);
    }
}
