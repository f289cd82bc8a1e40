package dev.countinghouse.command.eventstore;

import static dev.countinghouse.command.eventstore.Client.event;
import static dev.countinghouse.command.eventstore.Client.having;
import static dev.countinghouse.command.eventstore.Client.ofTypes;
import static dev.countinghouse.command.eventstore.Client.unless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventsourcing.eventstore.ConsistencyMarker.ORIGIN;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.embedded.Eventually;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the command side relies on, whichever engine is below it. */
abstract class StorageEngineContract {

    private static final EventCriteria ANY = EventCriteria.havingAnyTag();

    protected EventStorageEngine engine;
    private Client store;

    /** An engine on an empty log. */
    protected abstract EventStorageEngine emptyEngine();

    @BeforeEach
    void start() {
        engine = emptyEngine();
        store = new Client(engine);
    }

    @Test
    void givesBackWhatWasAppendedInOrder() {
        store.append(event("A", "1", "invoice=i"), event("B", "2", "invoice=i", "account=a"));
        store.append(event("A", "3", "account=a"));
        assertThat(store.read(ANY).payloads()).containsExactly("1", "2", "3");
        assertThat(store.read(having("invoice=i")).payloads()).containsExactly("1", "2");
        assertThat(store.read(having("account=a")).payloads()).containsExactly("2", "3");
    }

    @Test
    void keepsIdentityTypeAndMetadata() {
        var sent =
                new GenericEventMessage(
                        new MessageType("ar.Sent", "7"), "text", Map.of("actor", "ann"));
        store.append(new GenericTaggedEventMessage<EventMessage>(sent, Client.tags("invoice=i")));
        EventMessage got = first(engine.source(SourcingCondition.conditionFor(ANY), null));
        assertThat(got.identifier()).isEqualTo(sent.identifier());
        assertThat(got.type()).isEqualTo(sent.type());
        assertThat(got.metadata()).isEqualTo(sent.metadata());
        assertThat(got.payload()).isEqualTo("text");
    }

    private static EventMessage first(MessageStream<EventMessage> stream) {
        return requireNonNull(stream.next().orElseThrow().message());
    }

    @Test
    void anAlternativeNeedsAllItsTags() {
        store.append(
                event("A", "1", "book=x", "invoice=i"), event("A", "2", "book=y", "invoice=i"));
        assertThat(store.read(having("book=x", "invoice=i")).payloads()).containsExactly("1");
        assertThat(store.read(having("book=y", "invoice=i")).payloads()).containsExactly("2");
        assertThat(store.read(having("book=z", "invoice=i")).payloads()).isEmpty();
        assertThat(store.tries(unless(having("book=z", "invoice=i"), ORIGIN), event("A", "3")))
                .isTrue();
        assertThat(store.tries(unless(having("book=y", "invoice=i"), ORIGIN), event("A", "4")))
                .isFalse();
    }

    @Test
    void anAlternativeNeedsOneOfItsTypes() {
        store.append(event("A", "1", "invoice=i"), event("B", "2", "invoice=i"));
        store.append(event("C", "3", "invoice=i"));
        List<String> invoice = List.of("invoice=i");
        assertThat(store.read(ofTypes(invoice, "A", "C")).payloads()).containsExactly("1", "3");
        assertThat(store.read(ofTypes(invoice, "D")).payloads()).isEmpty();
        assertThat(store.tries(unless(ofTypes(invoice, "D"), ORIGIN), event("A", "4"))).isTrue();
        assertThat(store.tries(unless(ofTypes(invoice, "C", "D"), ORIGIN), event("A", "5")))
                .isFalse();
    }

    @Test
    void aTypeAloneIsACriterion() {
        store.append(event("A", "1", "invoice=i"), event("B", "2"));
        assertThat(store.read(ofTypes(ANY, "B")).payloads()).containsExactly("2");
        assertThat(store.tries(unless(ofTypes(ANY, "B"), ORIGIN), event("A", "3"))).isFalse();
        assertThat(store.tries(unless(ofTypes(ANY, "C"), ORIGIN), event("A", "4"))).isTrue();
    }

    @Test
    void oneOfSeveralAlternativesIsEnough() {
        store.append(event("A", "1", "invoice=i"), event("B", "2", "account=a"));
        EventCriteria either =
                EventCriteria.either(
                        having("invoice=j"), ofTypes(List.of("account=a"), "B"), having("x=y"));
        assertThat(store.read(either).payloads()).containsExactly("2");
        assertThat(store.tries(unless(either, ORIGIN), event("A", "3"))).isFalse();
    }

    @Test
    void anEventThatMatchesTwiceIsReadOnce() {
        store.append(event("A", "1", "invoice=i", "account=a"));
        EventCriteria both = EventCriteria.either(having("invoice=i"), having("account=a"));
        assertThat(store.read(both).payloads()).containsExactly("1");
    }

    @Test
    void anyEventAmongTheAlternativesMatchesEverything() {
        store.append(event("A", "1", "invoice=i"), event("B", "2"));
        EventCriteria all = EventCriteria.either(having("invoice=i"), ANY);
        assertThat(store.read(all).payloads()).containsExactly("1", "2");
    }

    @Test
    void noAlternativeMatchesNothing() {
        store.append(event("A", "1", "invoice=i"));
        EventCriteria none = EventCriteria.either(List.of());
        assertThat(store.read(none).payloads()).isEmpty();
        assertThat(store.tries(unless(none, ORIGIN), event("A", "2"))).isTrue();
    }

    @Test
    void whatWasReadBeforeIsNoConflict() {
        store.append(event("A", "1", "invoice=i"));
        ConsistencyMarker read = store.read(having("invoice=i")).marker();
        store.append(event("A", "2", "invoice=other"));
        assertThat(store.tries(unless(having("invoice=i"), read), event("A", "3", "invoice=i")))
                .isTrue();
        assertThat(store.tries(unless(having("invoice=i"), read), event("A", "4", "invoice=i")))
                .isFalse();
        assertThat(store.read(having("invoice=i")).payloads()).containsExactly("1", "3");
    }

    @Test
    void withoutAConditionNothingIsAConflict() {
        store.append(event("A", "1", "invoice=i"));
        assertThat(store.tries(AppendCondition.none(), event("A", "2", "invoice=i"))).isTrue();
    }

    @Test
    void nothingHappensBeforeTheCommitNorAfterARollback() {
        var append =
                engine.appendEvents(AppendCondition.none(), null, List.of(event("A", "1", "x=y")))
                        .join();
        assertThat(store.read(ANY).payloads()).isEmpty();
        append.rollback(null);
        assertThatThrownBy(() -> append.commit(null).join())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(store.read(ANY).payloads()).isEmpty();
    }

    @Test
    void commitsOnce() {
        var append =
                engine.appendEvents(AppendCondition.none(), null, List.of(event("A", "1", "x=y")))
                        .join();
        append.commit(null).join();
        assertThatThrownBy(() -> append.commit(null).join())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(store.read(ANY).payloads()).containsExactly("1");
    }

    @Test
    void nothingToAppendGivesTheOrigin() {
        assertThat(store.start(AppendCondition.none()).join()).isEqualTo(ORIGIN);
    }

    @Test
    void readsNoMoreThanItsSnapshot() {
        store.append(event("A", "1", "x=y"));
        var stream = engine.source(SourcingCondition.conditionFor(ANY), null);
        store.append(event("A", "2", "x=y"));
        assertThat(first(stream).payload()).isEqualTo("1");
        var last = stream.next().orElseThrow();
        ConsistencyMarker marker = last.getResource(ConsistencyMarker.RESOURCE_KEY);
        assertThat(marker).isNotNull();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
        assertThat(store.tries(unless(having("x=y"), requireNonNull(marker)), event("A", "3")))
                .isFalse();
    }

    @Test
    void streamsWhatMatchesFromATokenOnWithoutEnd() {
        store.append(event("A", "1", "x=y"), event("B", "2", "x=z"), event("A", "3", "x=y"));
        TrackingToken start = engine.firstToken(null).join();
        var stream = engine.stream(StreamingCondition.conditionFor(start, having("x=y")), null);
        var one = stream.next().orElseThrow();
        assertThat(requireNonNull(one.message()).payload()).isEqualTo("1");
        assertThat(first(stream).payload()).isEqualTo("3");
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.isCompleted()).isFalse();
        store.append(event("A", "4", "x=z"), event("A", "5", "x=y"));
        assertThat(first(stream).payload()).isEqualTo("5");
        stream.close();

        TrackingToken behindOne = TrackingToken.fromContext(one).orElseThrow();
        var rest = engine.stream(StreamingCondition.startingFrom(behindOne), null);
        assertThat(first(rest).payload()).isEqualTo("2");
        rest.close();
    }

    @Test
    void tellsAnOpenStreamOfNewEvents() {
        TrackingToken now = engine.latestToken(null).join();
        var stream = engine.stream(StreamingCondition.startingFrom(now), null);
        List<String> got = new ArrayList<>();
        stream.setCallback(
                () -> {
                    synchronized (got) {
                        stream.next()
                                .ifPresent(
                                        e -> got.add("" + requireNonNull(e.message()).payload()));
                    }
                });
        store.append(event("A", "1", "x=y"));
        Eventually.until(
                "the stream has the event",
                () -> {
                    synchronized (got) {
                        return got.equals(List.of("1"));
                    }
                });
        stream.close();
    }

    @Test
    void theLatestTokenStandsBehindEverything() {
        store.append(event("A", "1", "x=y"));
        TrackingToken latest = engine.latestToken(null).join();
        store.append(event("A", "2", "x=y"));
        var stream = engine.stream(StreamingCondition.startingFrom(latest), null);
        assertThat(first(stream).payload()).isEqualTo("2");
        stream.close();
    }

    /**
     * Any conditions, any markers, any events: what a list of them says is what the engine says.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAModelOnAnyHistory(long seed) {
        var random = new RandomHistory(seed);
        var log = new ArrayList<RandomHistory.Logged>();
        var markers = new ArrayList<Map.Entry<ConsistencyMarker, Integer>>();
        markers.add(Map.entry(ORIGIN, 0));
        var appended = new AtomicInteger();
        for (int step = 0; step < 120; step++) {
            EventCriteria criteria = random.criteria();
            var facts = store.read(criteria);
            assertThat(facts.payloads())
                    .as("seed %d step %d: %s", seed, step, criteria)
                    .isEqualTo(RandomHistory.payloads(log, criteria));
            markers.add(Map.entry(facts.marker(), log.size()));
            var from = random.one(markers);
            EventCriteria boundary = random.criteria();
            List<RandomHistory.Logged> events = random.events(appended);
            boolean held =
                    store.tries(
                            unless(boundary, from.getKey()),
                            events.stream()
                                    .map(RandomHistory.Logged::message)
                                    .toArray(TaggedEventMessage<?>[]::new));
            var since = log.subList(from.getValue(), log.size());
            assertThat(held)
                    .as("seed %d step %d: append unless %s", seed, step, boundary)
                    .isEqualTo(RandomHistory.payloads(since, boundary).isEmpty());
            if (held) log.addAll(events);
        }
        assertThat(log).as("the history says something").hasSizeGreaterThan(20);
    }
}
