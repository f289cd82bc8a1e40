package dev.countinghouse.command.eventstore.draft;

import dev.countinghouse.command.eventstore.catalog.TagIndex;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The events of a draft in their order, found by their tags. */
final class Drafts {

    /** No position: others have appended what the decision should have known. */
    static final long CONFLICT = -1;

    private final Map<Tag, List<Draft>> byTag = new HashMap<>();
    private final List<Draft> all = new ArrayList<>();
    private final long base;

    /**
     * @param base the position after which drafts are numbered
     */
    Drafts(long base) {
        this.base = base;
    }

    private record Draft(long position, TaggedEventMessage<?> tagged) {
        boolean isOf(EventCriterion criterion) {
            return criterion.matches(tagged.event().type().qualifiedName(), tagged.tags());
        }

        Entry<EventMessage> entry() {
            return new SimpleEntry<>(
                    tagged.event(),
                    TrackingToken.addToContext(
                            Context.empty(), new GlobalSequenceTrackingToken(position)));
        }
    }

    /**
     * @param last the position of the last draft of all
     */
    record Found(List<Entry<EventMessage>> events, long last) {}

    synchronized Found matching(Set<EventCriterion> criteria) {
        var found = new TreeMap<Long, Entry<EventMessage>>();
        for (EventCriterion criterion : criteria) {
            for (Draft draft : candidates(criterion)) {
                if (draft.isOf(criterion)) found.put(draft.position(), draft.entry());
            }
        }
        return new Found(List.copyOf(found.values()), last());
    }

    /**
     * @return the last one's position, {@link #CONFLICT} if any after {@code known} is like the
     *     criteria
     */
    synchronized long append(
            Set<EventCriterion> criteria, long known, Collection<TaggedEventMessage<?>> events) {
        for (EventCriterion criterion : criteria) {
            for (Draft draft : candidates(criterion).reversed()) {
                if (draft.position() <= known) break;
                if (draft.isOf(criterion)) return CONFLICT;
            }
        }
        for (TaggedEventMessage<?> event : events) add(event);
        return last();
    }

    private void add(TaggedEventMessage<?> event) {
        var draft = new Draft(last() + 1, event);
        all.add(draft);
        for (Tag tag : event.tags()) {
            byTag.computeIfAbsent(tag, t -> new ArrayList<>(1)).add(draft);
        }
    }

    private List<Draft> candidates(EventCriterion criterion) {
        Tag narrowest = TagIndex.narrowest(criterion.tags());
        return narrowest == null ? all : byTag.getOrDefault(narrowest, List.of());
    }

    private long last() {
        return base + all.size();
    }
}
