package dev.countinghouse.command.eventstore;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.Dictionary;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.eventstore.read.EventQuery;
import dev.countinghouse.command.eventstore.read.EventQuery.Page;

import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

import java.util.List;

/** How far an open stream has come, in events that match and in others. */
final class FollowedLog {

    private static final int PAGE = 1_000;

    private final EventQuery query;
    private final List<Criterion> alternatives;
    private long position;

    /** From where a condition begins. */
    static FollowedLog of(
            StreamingCondition condition, EventQuery query, Dictionary names, EventLog log) {
        TrackingToken token = condition.position();
        long start =
                token == TrackingToken.LATEST
                        ? log.head()
                        : token == null ? 0 : Math.max(0, token.position().orElse(0));
        return new FollowedLog(query, Criterion.of(condition.criteria(), names), start);
    }

    private FollowedLog(EventQuery query, List<Criterion> alternatives, long after) {
        this.query = query;
        this.alternatives = alternatives;
        this.position = after;
    }

    /** The next that match; none if there are none yet. */
    List<StoredEvent> more() {
        Page page = query.page(alternatives, position, Long.MAX_VALUE, PAGE);
        position =
                page.more() ? page.events().getLast().position() : Math.max(position, page.head());
        return page.events();
    }
}
