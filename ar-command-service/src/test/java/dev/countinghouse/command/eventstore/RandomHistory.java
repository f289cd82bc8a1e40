package dev.countinghouse.command.eventstore;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random events and criteria over few names, so that they meet often. */
final class RandomHistory {

    private static final List<String> TYPES = List.of("A", "B", "C", "D");
    private static final List<String> KINDS = List.of("account", "book", "invoice", "payment");
    private static final List<String> VALUES =
            List.of("1", "2", "0197d6a0-0000-7000-8000-00000000000a");

    private final Random random;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** An event as the model keeps it. */
    record Logged(String payload, String type, Set<Tag> tags, TaggedEventMessage<?> message) {}

    static List<String> payloads(List<Logged> log, EventCriteria criteria) {
        return log.stream()
                .filter(event -> criteria.matches(new QualifiedName(event.type()), event.tags()))
                .map(Logged::payload)
                .toList();
    }

    <T> T one(List<T> of) {
        // the newest are taken most often, as decisions do
        int back = (int) Math.abs(random.nextGaussian() * 3);
        return of.get(Math.max(0, of.size() - 1 - (random.nextInt(10) == 0 ? of.size() : back)));
    }

    List<Logged> events(AtomicInteger number) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> event(Integer.toString(number.incrementAndGet())))
                .toList();
    }

    Logged event(String payload) {
        String type = pick(TYPES);
        String[] tags = tags(4);
        return new Logged(payload, type, Client.tags(tags), Client.event(type, payload, tags));
    }

    EventCriteria criteria() {
        int alternatives = random.nextInt(5);
        if (alternatives == 0 && random.nextInt(4) == 0) return EventCriteria.either(List.of());
        List<EventCriteria> all = new ArrayList<>();
        for (int i = 0; i <= alternatives / 2; i++) all.add(alternative());
        return EventCriteria.either(all);
    }

    private EventCriteria alternative() {
        EventCriteria criteria = Client.having(tags(3));
        if (random.nextInt(3) == 0) return criteria;
        Set<String> types =
                IntStream.rangeClosed(0, random.nextInt(2))
                        .mapToObj(i -> pick(TYPES))
                        .collect(Collectors.toSet());
        return Client.ofTypes(criteria, types.toArray(String[]::new));
    }

    /** Up to one of each kind; seldom none at all. */
    private String[] tags(int most) {
        int count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(most);
        List<String> kinds = new ArrayList<>(KINDS);
        Collections.shuffle(kinds, random);
        return kinds.stream()
                .limit(count)
                .map(kind -> kind + "=" + pick(VALUES))
                .toArray(String[]::new);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
