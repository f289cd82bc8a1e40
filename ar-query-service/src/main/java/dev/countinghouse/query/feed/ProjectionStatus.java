package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a projection does, as this instance sees it.
 *
 * @param state what this instance does for it
 * @param trouble what keeps it for now from folding, if anything does
 * @param lagEvents how many records of this instance's partitions are not folded yet
 * @param lagSeconds how old the last event is that this instance folded, unless nothing is left
 * @param alarms the books that are set aside, in any instance, each with its record
 * @param rebuild the last rebuild that this instance began
 */
record ProjectionStatus(
        String name,
        SubscriptionStatus.State state,
        @Nullable String trouble,
        long lagEvents,
        long lagSeconds,
        List<Stop> alarms,
        @Nullable Rebuilding rebuild) {

    /** See {@link Alarm}. */
    record Stop(
            int partition,
            long offset,
            @Nullable String book,
            @Nullable Long position,
            @Nullable String event,
            String problem,
            Instant raisedAt) {}

    record Rebuilding(Rebuild.State state, long events, @Nullable String problem) {}

    static ProjectionStatus of(
            Subscription subscription,
            List<SetAsideTable.Raised> raised,
            @Nullable Rebuild rebuild,
            Clock clock) {
        return new ProjectionStatus(
                subscription.name(),
                subscription.status().state(),
                subscription.status().trouble(),
                subscription.status().lagEvents(),
                lagSeconds(subscription, clock),
                raised.stream()
                        .filter(r -> r.alarm().projection().equals(subscription.name()))
                        .map(ProjectionStatus::stop)
                        .toList(),
                rebuild == null
                        ? null
                        : new Rebuilding(rebuild.state(), rebuild.folded(), rebuild.problem()));
    }

    private static Stop stop(SetAsideTable.Raised raised) {
        Alarm alarm = raised.alarm();
        return new Stop(
                alarm.partition(),
                alarm.offset(),
                alarm.book(),
                alarm.position(),
                alarm.event(),
                alarm.problem(),
                raised.at());
    }

    static long lagSeconds(Subscription subscription, Clock clock) {
        SubscriptionStatus status = subscription.status();
        boolean upToDate =
                status.state() == SubscriptionStatus.State.FOLDING && status.lagEvents() == 0;
        Instant last = subscription.tally().lastRecorded();
        if (upToDate || last == null) return 0;
        return Math.max(0, Duration.between(last, clock.instant()).toSeconds());
    }
}
