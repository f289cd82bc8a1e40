package dev.countinghouse.query.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when a projection has stopped: what it answers grows older until somebody does something.
 */
final class FeedHealth implements HealthIndicator {

    private final Feed feed;

    FeedHealth(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        boolean stopped =
                feed.subscriptions().stream()
                        .anyMatch(s -> s.state() == Subscription.State.STOPPED);
        Health.Builder health = stopped ? Health.down() : Health.up();
        for (Subscription subscription : feed.subscriptions()) {
            Alarm alarm = subscription.alarm();
            health.withDetail(
                    subscription.name(),
                    alarm == null ? subscription.state().name() : alarm.toString());
        }
        return health.build();
    }
}
