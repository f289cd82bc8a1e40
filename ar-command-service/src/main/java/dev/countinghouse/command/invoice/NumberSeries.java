package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Contention;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.contract.InvoiceNumber;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the next number of a gapless series by asking which numbers exist. Each question becomes
 * part of the append's condition, so whatever this class remembers, no number is given twice and
 * none is left out. What it remembers (the last number that it saw recorded) only makes it quick:
 * one read, however long the series. Without it the end is found by doubling and halving.
 *
 * <p>Within a process one invoice of a series is decided at a time, for two would take the same
 * number and one of them lose. A turn ends with its unit of work, however that ends, and needs no
 * thread to end: waiting for one cannot keep its holder from being appended.
 *
 * <p>One thing it cannot mend: a number of the series' own form that was given by hand and runs
 * ahead of it. A search that meets it may go on from there, and leave out what is in between.
 */
final class NumberSeries {

    /** How long a caller waits for its turn before it is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Series share turns by hash: few enough to keep, many enough not to meet. */
    private static final int TURNS = 64;

    private static final int MAX_REMEMBERED = 10_000;

    private final EventStore store;
    private final List<Semaphore> turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toList();
    private final Map<Series, Long> lastSeen = Collections.synchronizedMap(new Remembered());

    NumberSeries(EventStore store) {
        this.store = store;
    }

    private record Series(BookId book, String prefix) {
        InvoiceNumber number(long n) {
            return InvoiceNumber.inSeries(prefix, n);
        }
    }

    /** The series used last. */
    private static final class Remembered extends LinkedHashMap<Series, Long> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Series, Long> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }

    /** The next number, the caller's alone until its unit of work has ended. */
    InvoiceNumber next(BookId book, String prefix, ProcessingContext context) {
        var series = new Series(book, prefix);
        Semaphore turn = turns.get(Math.floorMod(series.hashCode(), TURNS));
        await(turn);
        context.doFinally(ended -> turn.release());
        long next = firstMissingAfter(lastSeen.getOrDefault(series, 0L), series, context);
        remember(series, next - 1);
        context.runOnAfterCommit(done -> remember(series, next));
        return series.number(next);
    }

    private void remember(Series series, long there) {
        lastSeen.merge(series, there, Math::max);
    }

    private static void await(Semaphore turn) {
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Contention(null);
    }

    /**
     * Never asks for the number seen last: it was given while this caller waited for its turn, and
     * asking would make it part of a condition that is older than that, and so a conflict.
     */
    private long firstMissingAfter(long last, Series series, ProcessingContext context) {
        long there = last;
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
        var criteria = Boundary.eventsOf(series.book(), series.number(n), InvoiceIssued.class);
        return store.transaction(context)
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(
                        false,
                        (found, entry) -> found || entry.message().payload() instanceof ArEvent)
                .join();
    }
}
