package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.limits.EventStoreException;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import java.util.function.ToDoubleFunction;

/** How far the feed lags, and who feeds. Asked for when somebody looks, not counted along. */
final class FeedMetrics implements MeterBinder {

    private final Feed feed;
    private final Relay relay;

    FeedMetrics(Feed feed, Relay relay) {
        this.feed = feed;
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge("countinghouse.feed.lag.events", Feed.Lag::events)
                .description("events recorded and not yet published")
                .register(meters);
        gauge("countinghouse.feed.lag.seconds", Feed.Lag::seconds)
                .description("age of the oldest event not yet published")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "countinghouse.feed.active",
                        relay,
                        r -> r.status() == FeedStatus.ACTIVE ? 1 : 0)
                .description("1 on the instance that publishes")
                .register(meters);
        FunctionCounter.builder("countinghouse.feed.published", relay, Relay::published)
                .description("records that Kafka acknowledged to this instance")
                .register(meters);
    }

    private Gauge.Builder<Feed> gauge(String name, ToDoubleFunction<Feed.Lag> value) {
        return Gauge.builder(name, feed, f -> read(f, value));
    }

    private static double read(Feed feed, ToDoubleFunction<Feed.Lag> value) {
        try {
            return value.applyAsDouble(feed.lag());
        } catch (EventStoreException unknown) {
            return Double.NaN;
        }
    }
}
