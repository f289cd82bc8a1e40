package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Contention;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.contract.InvoiceNumber;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds the next number of a gapless series by asking which numbers exist. Each question becomes
 * part of the append's condition, so whatever this class remembers, no number is given twice and
 * none is left out. What it remembers (the last number given) only makes it quick: one read,
 * however long the series. Without it the end is found by doubling and halving.
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
    private final Map<Series, Long> lastGiven = Collections.synchronizedMap(new Remembered());

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
        Long last = lastGiven.get(series);
        long next = firstMissingAfter(last == null ? 0 : last, series, context);
        context.runOnAfterCommit(done -> lastGiven.put(series, next));
        return series.number(next);
    }

    private static void await(Semaphore turn) {
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Contention(null);
    }

    private long firstMissingAfter(long last, Series series, ProcessingContext context) {
        Set<InvoiceNumber> found = existing(series, context, last, last + 1);
        boolean lastIsThere = last == 0 || found.contains(series.number(last));
        if (lastIsThere && !found.contains(series.number(last + 1))) return last + 1;
        return search(lastIsThere ? last + 1 : 0, series, context);
    }

    private long search(long from, Series series, ProcessingContext context) {
        long there = from;
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
        return !existing(series, context, n).isEmpty();
    }

    /** Those of the numbers that were given to an invoice, by one read. */
    private Set<InvoiceNumber> existing(Series series, ProcessingContext context, long... numbers) {
        var criteria =
                EventCriteria.either(
                        LongStream.of(numbers)
                                .filter(n -> n > 0)
                                .mapToObj(series::number)
                                .map(n -> Boundary.eventsOf(series.book(), n, InvoiceIssued.class))
                                .toList());
        return store.transaction(context)
                .source(SourcingCondition.conditionFor(criteria))
                .<Set<InvoiceNumber>>reduce(
                        new HashSet<>(),
                        (found, entry) -> {
                            if (entry.message().payload() instanceof InvoiceIssued issued) {
                                found.add(issued.number());
                            }
                            return found;
                        })
                .join();
    }
}
