package dev.countinghouse.command.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How the store is doing. */
final class StoreMetrics {

    private final MeterRegistry meters;
    private final DistributionSummary batch;
    private final Timer append;
    private final Timer read;
    private final Counter rejected;
    private final Counter refused;

    StoreMetrics(MeterRegistry meters, EventLog log) {
        this.meters = meters;
        batch =
                DistributionSummary.builder("countinghouse.store.batch")
                        .description("commands in one append to the log")
                        .register(meters);
        append =
                Timer.builder("countinghouse.store.append")
                        .description("from the queue to the disk")
                        .publishPercentileHistogram()
                        .register(meters);
        read =
                Timer.builder("countinghouse.store.read")
                        .description("reading the facts for a decision")
                        .publishPercentileHistogram()
                        .register(meters);
        rejected =
                Counter.builder("countinghouse.store.rejected")
                        .description("appends whose facts had changed")
                        .register(meters);
        refused =
                Counter.builder("countinghouse.store.refused")
                        .description("appends for which the queue had no place")
                        .register(meters);
        Gauge.builder("countinghouse.store.head", log, EventLog::reached)
                .description("the last position of the log that this instance knows of")
                .register(meters);
    }

    void queue(Collection<?> queue) {
        Gauge.builder("countinghouse.store.queue", queue, Collection::size)
                .description("commands that wait to be appended")
                .register(meters);
    }

    void wrote(Batch written) {
        batch.record(written.appends().size());
    }

    void took(PendingAppend done) {
        append.record(done.age(), TimeUnit.NANOSECONDS);
    }

    void read(long nanos) {
        read.record(nanos, TimeUnit.NANOSECONDS);
    }

    void rejected() {
        rejected.increment();
    }

    void refused() {
        refused.increment();
    }
}
