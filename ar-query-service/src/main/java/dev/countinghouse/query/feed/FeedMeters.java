package dev.countinghouse.query.feed;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far each projection is behind, whether it has stopped, and what it has folded. */
final class FeedMeters implements MeterBinder {

    private static final String PREFIX = "countinghouse.projection.";
    private static final String PROJECTION = "projection";

    private final Feed feed;

    FeedMeters(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Subscription subscription : feed.subscriptions()) {
            String name = subscription.name();
            Gauge.builder(PREFIX + "lag.events", subscription, s -> s.status().lagEvents())
                    .description("Records of this instance's partitions that are not folded yet")
                    .tag(PROJECTION, name)
                    .register(registry);
            Gauge.builder(
                            PREFIX + "lag.seconds",
                            subscription,
                            s -> ProjectionStatus.lagSeconds(s, feed.clock()))
                    .description("Age of the last event folded, while there are more")
                    .tag(PROJECTION, name)
                    .register(registry);
            Gauge.builder(PREFIX + "stopped", subscription, s -> s.status().isStuck() ? 1 : 0)
                    .description(
                            "1 when a record is of no book, or the tables are of another making")
                    .tag(PROJECTION, name)
                    .register(registry);
            Gauge.builder(PREFIX + "books.set.aside", subscription, s -> feed.setAside(s.name()))
                    .description("Books of which a record cannot be folded")
                    .tag(PROJECTION, name)
                    .register(registry);
            FunctionCounter.builder(PREFIX + "events", subscription, s -> s.tally().folded())
                    .description("Events folded")
                    .tag(PROJECTION, name)
                    .register(registry);
            FunctionCounter.builder(
                            PREFIX + "duplicates", subscription, s -> s.tally().duplicates())
                    .description("Records dropped because their events were folded before")
                    .tag(PROJECTION, name)
                    .register(registry);
        }
    }
}
