package dev.countinghouse.command.invoice;

import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.contract.InvoiceNumber;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Finds the next number of a gapless series by asking which numbers exist. Each question becomes
 * part of the append's condition, so whatever this class remembers, no number is given twice and
 * none is left out. What it remembers (the last number given) only makes the first guess right: one
 * or two reads, however long the series. Without it the end is found by doubling and halving.
 *
 * <p>Within a process one invoice of a series is decided at a time, for two would take the same
 * number and one of them lose.
 */
final class NumberSeries {

    private final EventStore store;
    private final Map<Series, Long> lastGiven = new ConcurrentHashMap<>();
    private final Map<Series, Semaphore> turns = new ConcurrentHashMap<>();

    NumberSeries(EventStore store) {
        this.store = store;
    }

    private record Series(BookId book, String prefix) {}

    /** The next number, the caller's alone until its unit of work has ended. */
    InvoiceNumber next(BookId book, String prefix, ProcessingContext context) {
        var series = new Series(book, prefix);
        Semaphore turn = turns.computeIfAbsent(series, s -> new Semaphore(1, true));
        turn.acquireUninterruptibly();
        context.doFinally(ended -> turn.release());
        long next = firstMissingAfter(lastGiven.getOrDefault(series, 0L), series, context);
        context.runOnAfterCommit(done -> lastGiven.put(series, next));
        return InvoiceNumber.inSeries(prefix, next);
    }

    private long firstMissingAfter(long guess, Series series, ProcessingContext context) {
        long there = guess == 0 || exists(guess, series, context) ? guess : 0;
        long step = 1;
        while (exists(there + step, series, context)) {
            there += step;
            step *= 2;
        }
        long missing = there + step;
        while (missing - there > 1) {
            long middle = there + (missing - there) / 2;
            if (exists(middle, series, context)) there = middle;
            else missing = middle;
        }
        return missing;
    }

    private boolean exists(long n, Series series, ProcessingContext context) {
        var criteria =
                Boundary.eventsOf(
                        series.book(),
                        InvoiceNumber.inSeries(series.prefix(), n),
                        InvoiceIssued.class);
        return store.transaction(context)
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(
                        false,
                        (found, entry) -> found || TrackingToken.fromContext(entry).isPresent())
                .join();
    }
}
