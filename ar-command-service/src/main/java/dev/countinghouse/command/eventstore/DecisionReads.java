package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.EventCodec;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.TagIndex;
import dev.countinghouse.command.eventstore.memory.DecodedEvents;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.memory.SeenMarker;
import dev.countinghouse.command.eventstore.memory.Speculation;
import dev.countinghouse.command.eventstore.memory.TagLocks;
import dev.countinghouse.command.eventstore.read.EventQuery;
import dev.countinghouse.command.eventstore.read.EventQuery.Page;
import dev.countinghouse.command.eventstore.read.GatheredReads;
import dev.countinghouse.command.eventstore.read.PagedEvents;
import dev.countinghouse.command.eventstore.read.ReadResult;
import dev.countinghouse.command.eventstore.read.SourcedEvents;

import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Reads the facts for a decision, from wherever they are at hand. */
final class DecisionReads {

    private static final int PAGE = 1_000;

    private final EventCodec codec;
    private final Dictionary names;
    private final EventQuery query;
    private final GatheredReads reads;
    private final LogMemory memory;
    private final DecodedEvents decoded;
    private final TagLocks locks = new TagLocks();

    DecisionReads(
            EventCodec codec,
            Dictionary names,
            EventQuery query,
            GatheredReads reads,
            LogMemory memory,
            DecodedEvents decoded) {
        this.codec = codec;
        this.names = names;
        this.query = query;
        this.reads = reads;
        this.memory = memory;
        this.decoded = decoded;
    }

    /** All events that match, then up to where the log was known. */
    SourcedEvents read(
            List<Criterion> alternatives, long after, @Nullable ProcessingContext context) {
        boolean indexed = alternatives.stream().allMatch(Criterion::isIndexed);
        if (after > 0 || !indexed) return paged(alternatives, after);
        Speculation speculation = Speculation.of(context);
        if (context == null || speculation == null) return asked(alternatives);
        Set<Criterion> expectedNew = speculation.expectedNew(names);
        lock(alternatives, expectedNew, speculation, context);
        return remembered(alternatives, expectedNew, speculation);
    }

    /** From the log, page by page. */
    private SourcedEvents paged(List<Criterion> alternatives, long after) {
        Page first = query.page(alternatives, after, Long.MAX_VALUE, PAGE);
        long head = first.head();
        return sourced(
                new PagedEvents(first, last -> query.page(alternatives, last, head, PAGE)), head);
    }

    /** From the log, asked together with what other decisions ask. */
    private SourcedEvents asked(List<Criterion> alternatives) {
        ReadResult found = reads.ask(alternatives);
        return found.more()
                ? paged(alternatives, 0)
                : sourced(found.inOrder().iterator(), found.head());
    }

    private SourcedEvents sourced(Iterator<StoredEvent> events, long head) {
        Iterator<MessageStream.Entry<EventMessage>> entries =
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return events.hasNext();
                    }

                    @Override
                    public MessageStream.Entry<EventMessage> next() {
                        return decode(events.next()).entry();
                    }
                };
        return new SourcedEvents(entries, new SeenMarker(head, SeenMarker.NOTHING));
    }

    DecodedEvent decode(StoredEvent stored) {
        return decoded.of(stored, this::decodedAnew);
    }

    private DecodedEvent decodedAnew(StoredEvent stored) {
        return new DecodedEvent(
                stored.position(),
                names.type(stored.name()),
                stored.tags(),
                codec.message(stored),
                stored.bytes());
    }

    /** From memory; what is not remembered is asked first, unless it is expected to be new. */
    private SourcedEvents remembered(
            List<Criterion> alternatives, Set<Criterion> expectedNew, Speculation speculation) {
        List<Criterion> unknown = memory.unknown(alternatives, expectedNew);
        if (!unknown.isEmpty()) {
            ReadResult found = reads.ask(unknown);
            found.events()
                    .forEach(
                            (question, events) ->
                                    memory.learn(
                                            question,
                                            events.stream().map(this::decode).toList(),
                                            found.head()));
        }
        LogMemory.Recalled recalled = memory.recall(alternatives, expectedNew);
        if (recalled == null) return asked(alternatives);
        speculation.use(recalled);
        return new SourcedEvents(
                recalled.events().stream().map(DecodedEvent::entry).iterator(), recalled.marker());
    }

    /** With the first read about narrow things that are there. */
    private void lock(
            List<Criterion> alternatives,
            Set<Criterion> expectedNew,
            Speculation speculation,
            ProcessingContext context) {
        List<String> tags = new ArrayList<>();
        for (Criterion alternative : alternatives) {
            String tag = alternative.tag();
            if (tag == null || TagIndex.isBroad(tag)) continue;
            if (!expectedNew.contains(alternative.question())) tags.add(tag);
        }
        if (tags.isEmpty() || !speculation.takesLocks()) return;
        TagLocks.Held held = locks.take(tags);
        speculation.whenQueued(
                append -> {
                    if (speculation.isUsed()) held.release();
                });
        context.doFinally(over -> held.release());
    }
}
