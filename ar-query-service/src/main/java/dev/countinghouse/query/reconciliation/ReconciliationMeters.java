package dev.countinghouse.query.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the books are from tying, by view and currency, and how long ago that was found. What was
 * never checked has no difference to tell, but an age.
 */
final class ReconciliationMeters implements MeterBinder {

    private static final String PREFIX = "countinghouse.reconciliation.";

    private final CheckResults results;
    private final Clock clock;
    private final Set<Tags> registered = ConcurrentHashMap.newKeySet();

    ReconciliationMeters(CheckResults results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Reconciliation view : Reconciliation.values()) {
            Gauge.builder(PREFIX + "age.seconds", () -> results.ageSeconds(view, clock.instant()))
                    .description(
                            "Since the last success with the book that has waited longest for one")
                    .tag("view", view.label())
                    .register(registry);
        }
        results.whenFound(
                () -> {
                    for (Reconciliation view : Reconciliation.values()) register(registry, view);
                });
    }

    /** Currencies are met as time goes by. */
    private void register(MeterRegistry registry, Reconciliation view) {
        for (String currency : results.differences(view).keySet()) {
            Tags tags = Tags.of("view", view.label(), "currency", currency);
            if (!registered.add(tags)) continue;
            Gauge.builder(PREFIX + "difference", () -> difference(view, currency))
                    .description(
                            "How far the books are from tying, in minor units; 0 when they tie")
                    .tags(tags)
                    .register(registry);
        }
    }

    private double difference(Reconciliation view, String currency) {
        Map<String, BigDecimal> differences = results.differences(view);
        return differences.getOrDefault(currency, BigDecimal.ZERO).doubleValue();
    }
}
