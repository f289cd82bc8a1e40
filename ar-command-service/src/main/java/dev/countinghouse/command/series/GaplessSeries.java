package dev.countinghouse.command.series;

import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Turns;
import dev.countinghouse.command.series.SeriesSearch.Place;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Gives the numbers of gapless series to the events of one type. Each question that it asks becomes
 * part of the append's condition, so whatever this class remembers, no number is given twice. What
 * it remembers (the last number that was recorded, or given to an event that is queued to be) only
 * makes it quick. Without it the end is found by a {@link SeriesSearch}.
 *
 * <p>None is left out either: an event relies on the one that has the number before, and fails with
 * it. So the next number can be given as soon as that one is queued; many events of a series go
 * into the log together. A turn ends when its event is queued, or with its unit of work.
 *
 * @param <E> the events that are numbered
 * @param <N> their numbers; each event concerns its own
 */
public final class GaplessSeries<E extends ArEvent, N extends EntityId> {

    private static final int MAX_REMEMBERED = 10_000;

    /** So many numbers are asked for at once, so that few events must wait for the log. */
    private static final int AHEAD = 32;

    /** The nth number of a series, n from 1. */
    @FunctionalInterface
    public interface Numbering<N> {
        N number(String series, long n);
    }

    private final EventStore store;
    private final Class<E> type;
    private final Numbering<N> numbering;
    private final Function<E, @Nullable String> seriesOf;
    private final Turns turns = new Turns();
    private final Map<Series, LastGiven> lastGiven = Collections.synchronizedMap(new Remembered());

    /**
     * @param seriesOf the series that gave an event its number; none if it was given by hand
     */
    public GaplessSeries(
            EventStore store,
            Class<E> type,
            Numbering<N> numbering,
            Function<E, @Nullable String> seriesOf) {
        this.store = store;
        this.type = type;
        this.numbering = numbering;
        this.seriesOf = seriesOf;
    }

    private record Series(BookId book, String name) {}

    /** The series used last. */
    private static final class Remembered extends LinkedHashMap<Series, LastGiven> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Series, LastGiven> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }

    /**
     * The next number, the caller's alone until its event is queued or its unit of work over.
     *
     * @throws dev.countinghouse.command.Contention if others are numbered for too long
     */
    public N next(BookId book, String name, ProcessingContext context) {
        var series = new Series(book, name);
        Turns.Turn turn = turns.await(series);
        context.doFinally(over -> turn.end());
        Handover handover = Handover.of(context);
        LastGiven given = lastGiven.getOrDefault(series, LastGiven.NOTHING).standing();
        LastGiven last = handover == null ? given.inTheLog() : given;
        long askedTo = last.askedTo();
        if (handover != null && askedTo <= last.number()) {
            askedTo = last.number() + AHEAD;
            askAhead(last.number() + 1, askedTo, series, context);
        }
        long next = new SeriesSearch(n -> place(n, series, context)).nextAfter(last.number());
        LastGiven before = next == last.number() + 1 ? last : LastGiven.recorded(next - 1, 0);
        if (handover == null) {
            giveAfterCommit(series, next, before, askedTo, context);
        } else {
            giveWhenQueued(series, next, before, askedTo, handover, turn);
        }
        return numbering.number(name, next);
    }

    private void giveAfterCommit(
            Series series, long next, LastGiven before, long askedTo, ProcessingContext context) {
        lastGiven.put(series, before);
        context.runOnAfterCommit(over -> lastGiven.put(series, LastGiven.recorded(next, askedTo)));
    }

    private void giveWhenQueued(
            Series series,
            long next,
            LastGiven before,
            long askedTo,
            Handover handover,
            Turns.Turn turn) {
        if (before.to() != null) handover.relyOn(before.to());
        handover.whenQueued(
                queued -> {
                    lastGiven.put(series, new LastGiven(next, queued, before.recorded(), askedTo));
                    turn.end();
                });
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

    private EventCriteria criteria(long n, Series series) {
        return Boundary.eventsOf(series.book(), numbering.number(series.name(), n), type);
    }

    private Place place(long n, Series series, ProcessingContext context) {
        return store.transaction(context)
                .source(SourcingCondition.conditionFor(criteria(n, series)))
                .reduce(
                        Place.FREE,
                        (place, entry) ->
                                type.isInstance(entry.message().payload())
                                        ? place(type.cast(entry.message().payload()), series)
                                        : place)
                .join();
    }

    private Place place(E event, Series series) {
        return series.name().equals(seriesOf.apply(event))
                ? Place.GIVEN_BY_SERIES
                : Place.GIVEN_BY_HAND;
    }
}
