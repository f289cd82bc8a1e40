package dev.countinghouse.query.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Down when somebody must do something: a book is set aside, a projection has stopped, or its
 * tables cannot be made. What is answered grows older until then.
 */
final class FeedHealth implements HealthIndicator {

    private final Feed feed;

    FeedHealth(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        List<SetAsideTable.Raised> alarms = feed.alarms();
        boolean isWell = alarms.isEmpty();
        Map<String, String> states = new TreeMap<>();
        for (Subscription subscription : feed.subscriptions()) {
            String name = subscription.name();
            String aside =
                    alarms.stream()
                            .map(SetAsideTable.Raised::alarm)
                            .filter(alarm -> alarm.projection().equals(name))
                            .map(Alarm::toString)
                            .collect(Collectors.joining("; "));
            states.put(name, aside.isEmpty() ? subscription.status().state().name() : aside);
            Rebuild rebuild = feed.lastRebuild(name);
            if (rebuild != null && rebuild.state() == Rebuild.State.FAILED) {
                states.put(name + " rebuild", String.valueOf(rebuild.problem()));
                isWell = false;
            }
            isWell &= !subscription.status().isStuck();
        }
        return (isWell ? Health.up() : Health.down()).withDetails(states).build();
    }
}
