package dev.countinghouse.query.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import java.util.stream.Collectors;

/**
 * For readiness: out of service while a projection's tables are not there. A book that is set aside
 * takes nothing away from the others: the service is ready, but for that.
 */
final class TablesHealth implements HealthIndicator {

    /** Ready, with books that are not kept up. It is answered as up is. */
    static final Status PARTIAL = new Status("PARTIAL", "books are set aside");

    private final Feed feed;

    TablesHealth(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        String missing =
                feed.subscriptions().stream()
                        .filter(subscription -> !subscription.status().isThere())
                        .map(Subscription::schema)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return Health.outOfService().withDetail("missing", missing).build();
        }
        String aside =
                feed.alarms().stream()
                        .map(raised -> raised.alarm())
                        .map(alarm -> alarm.book() + " in " + alarm.projection())
                        .collect(Collectors.joining(", "));
        if (aside.isEmpty()) return Health.up().build();
        return Health.status(PARTIAL).withDetail("setAside", aside).build();
    }
}
