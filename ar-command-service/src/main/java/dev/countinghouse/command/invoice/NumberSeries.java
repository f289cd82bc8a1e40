package dev.countinghouse.command.invoice;

import dev.countinghouse.command.Contention;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.eventstore.Speculation;
import dev.countinghouse.command.eventstore.Standing;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds the next number of a gapless series by asking which numbers exist. Each question becomes
 * part of the append's condition, so whatever this class remembers, no number is given twice. What
 * it remembers (the last number that was recorded, or given to an invoice that is queued to be)
 * only makes it quick. Without it the end is found by doubling and halving.
 *
 * <p>None is left out either: an invoice relies on the one that has the number before, and fails
 * with it. So the next number can be given as soon as that one is queued; many invoices of a series
 * go into the log together.
 *
 * <p>Within a process one invoice of a series is numbered at a time, for two would take the same
 * number and one of them lose. A turn ends when its invoice is queued, or with its unit of work,
 * however that ends, and needs no thread to end.
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

    /** So many numbers are asked for at once, so that few invoices must wait for the log. */
    private static final int AHEAD = 32;

    private final EventStore store;
    private final List<Semaphore> turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toList();
    private final Map<Series, Given> lastGiven = Collections.synchronizedMap(new Remembered());

    NumberSeries(EventStore store) {
        this.store = store;
    }

    private record Series(BookId book, String prefix) {
        InvoiceNumber number(long n) {
            return InvoiceNumber.inSeries(prefix, n);
        }
    }

    /**
     * How far a series has come.
     *
     * @param number the last one given
     * @param to the append that has it, if it was given here
     * @param recorded the last one known to be in the log
     * @param askedTo how far numbers were asked for
     */
    private record Given(long number, @Nullable Standing to, long recorded, long askedTo) {

        static final Given NOTHING = new Given(0, null, 0, 0);

        /** Without what was given to an invoice that came to nothing. */
        Given standing() {
            if (to == null) return this;
            if (to.isGone()) return new Given(recorded, null, recorded, 0);
            return to.isAccepted() ? new Given(number, null, number, askedTo) : this;
        }

        /**
         * For who cannot rely on what is queued: to give the number after one that may come to
         * nothing could leave that one out.
         */
        Given inTheLog() {
            return to == null ? this : new Given(recorded, null, recorded, 0);
        }
    }

    /** The series used last. */
    private static final class Remembered extends LinkedHashMap<Series, Given> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Series, Given> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }

    /** The next number, the caller's alone until its invoice is queued or its unit of work over. */
    InvoiceNumber next(BookId book, String prefix, ProcessingContext context) {
        var series = new Series(book, prefix);
        var turn = new Turn(turns.get(Math.floorMod(series.hashCode(), TURNS)));
        turn.await();
        context.doFinally(over -> turn.end());
        Speculation speculation = Speculation.heeded(context);
        Given given = lastGiven.getOrDefault(series, Given.NOTHING).standing();
        Given last = speculation == null ? given.inTheLog() : given;
        long asked = last.askedTo();
        if (speculation != null && asked <= last.number()) {
            asked = last.number() + AHEAD;
            askAhead(last.number() + 1, asked, series, context);
        }
        long askedTo = asked;
        long next = firstMissingAfter(last.number(), series, context);
        Given before = next == last.number() + 1 ? last : new Given(next - 1, null, next - 1, 0);
        if (speculation == null) {
            lastGiven.put(series, before);
            context.runOnAfterCommit(
                    over -> lastGiven.put(series, new Given(next, null, next, askedTo)));
        } else {
            if (before.to() != null) speculation.relyOn(before.to());
            speculation.whenQueued(
                    queued -> {
                        lastGiven.put(series, new Given(next, queued, before.recorded(), askedTo));
                        turn.end();
                    });
        }
        return series.number(next);
    }

    /** One caller's turn, which may end more than once. */
    private static final class Turn {
        private final Semaphore semaphore;
        private final AtomicBoolean over = new AtomicBoolean();

        Turn(Semaphore semaphore) {
            this.semaphore = semaphore;
        }

        void await() {
            try {
                if (semaphore.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new Contention(null);
        }

        void end() {
            if (!over.getAndSet(true)) semaphore.release();
        }
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

    /** Has the store remember which of the next numbers exist; what it answers is asked again. */
    private void askAhead(long from, long to, Series series, ProcessingContext context) {
        List<EventCriteria> numbers =
                LongStream.rangeClosed(from, to)
                        .<EventCriteria>mapToObj(n -> criteria(n, series))
                        .toList();
        store.transaction(context)
                .source(SourcingCondition.conditionFor(EventCriteria.either(numbers)))
                .reduce(0, (count, entry) -> count + 1)
                .join();
    }

    private static EventCriteria criteria(long n, Series series) {
        return Boundary.eventsOf(series.book(), series.number(n), InvoiceIssued.class);
    }

    private boolean exists(long n, Series series, ProcessingContext context) {
        return store.transaction(context)
                .source(SourcingCondition.conditionFor(criteria(n, series)))
                .reduce(
                        false,
                        (found, entry) -> found || entry.message().payload() instanceof ArEvent)
                .join();
    }
}
