package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.limits.EventStoreException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;

/**
 * Whether what is recorded gets published. It says nothing about commands, which go on without
 * Kafka, and so is no part of readiness.
 */
final class FeedHealth implements HealthIndicator {

    /** How long an event may wait before somebody should look. */
    static final Duration LATE = Duration.ofSeconds(30);

    private final Feed feed;
    private final Relay relay;

    FeedHealth(Feed feed, Relay relay) {
        this.feed = feed;
        this.relay = relay;
    }

    @Override
    public Health health() {
        Health.Builder health = new Health.Builder();
        try {
            Feed.Lag lag = feed.lag();
            boolean broken = lag.events() < 0 || lag.seconds() > LATE.toSeconds();
            health.status(broken ? "DOWN" : "UP")
                    .withDetail("lagEvents", lag.events())
                    .withDetail("lagSeconds", lag.seconds());
        } catch (EventStoreException e) {
            health.down().withDetail("lag", "unknown");
        }
        health.withDetail("relay", relay.status());
        if (!relay.problem().isEmpty()) health.withDetail("problem", relay.problem());
        return health.build();
    }
}
