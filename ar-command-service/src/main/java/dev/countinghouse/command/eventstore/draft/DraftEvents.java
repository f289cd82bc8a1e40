package dev.countinghouse.command.eventstore.draft;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import dev.countinghouse.command.eventstore.read.SourcedEvents;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Axon's storage engine over another one: it reads what is recorded there and what was appended
 * here, and appends here only. What others record meanwhile is read, and no conflict.
 */
public final class DraftEvents implements EventStorageEngine {

    private final EventStorageEngine recorded;
    private final Drafts drafts;

    /**
     * @param recorded is read, and never appended to
     */
    public DraftEvents(EventStorageEngine recorded) {
        this.recorded = recorded;
        long head = recorded.latestToken(null).join().position().orElse(0);
        this.drafts = new Drafts(head);
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        Drafts.Found found = drafts.matching(condition.criteria().flatten());
        return new SourcedEvents(
                new RecordedThenDrafted(recorded.source(condition, null), found.events()),
                new GlobalIndexConsistencyMarker(found.last()));
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        return CompletableFuture.completedFuture(new Append(condition, List.copyOf(events)));
    }

    /** Happens when the unit of work commits. */
    private final class Append implements AppendTransaction<ConsistencyMarker> {
        private final AppendCondition condition;
        private final List<TaggedEventMessage<?>> events;

        Append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
            this.condition = condition;
            this.events = events;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            ConsistencyMarker known = condition.consistencyMarker();
            Set<EventCriterion> criteria =
                    known == ConsistencyMarker.INFINITY ? Set.of() : condition.criteria().flatten();
            long last =
                    drafts.append(criteria, GlobalIndexConsistencyMarker.position(known), events);
            return last == Drafts.CONFLICT
                    ? CompletableFuture.failedFuture(conflictingEventsDetected(known))
                    : CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(last));
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // nothing has happened yet
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        return recorded.stream(condition, context);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return recorded.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return recorded.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return recorded.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("recorded", recorded);
    }
}
