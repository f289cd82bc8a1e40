package dev.countinghouse.command.eventstore.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How the store is doing: it is told numbers, and knows nobody who tells them. */
public final class StoreMetrics {

    private final MeterRegistry meters;
    private final DistributionSummary batch;
    private final Timer append;
    private final Timer read;
    private final Counter rejected;
    private final Counter refused;

    public StoreMetrics(MeterRegistry meters) {
        this.meters = meters;
        batch =
                DistributionSummary.builder("countinghouse.store.batch")
                        .description("commands in one append to the log")
                        .register(meters);
        append = timer("countinghouse.store.append", "from the queue to the disk");
        read = timer("countinghouse.store.read", "reading the facts for a decision");
        rejected = counter("countinghouse.store.rejected", "appends whose facts had changed");
        refused =
                counter(
                        "countinghouse.store.refused",
                        "appends for which the queue had no place, by number or by size");
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(meters);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(meters);
    }

    /** Where to ask for the last position of the log that this instance knows of. */
    public void head(Supplier<Number> position) {
        gauge(
                "countinghouse.store.head",
                "the last position of the log that this instance knows of",
                position);
    }

    /** Where to ask how many commands wait, and how many bytes they are. */
    public void queue(Supplier<Number> commands, Supplier<Number> bytes) {
        gauge("countinghouse.store.queue", "commands that wait to be appended", commands);
        gauge("countinghouse.store.queue.bytes", "bytes that wait to be appended", bytes);
    }

    public void wrote(int commands) {
        batch.record(commands);
    }

    public void took(long nanos) {
        append.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void read(long nanos) {
        read.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void rejected() {
        rejected.increment();
    }

    public void refused() {
        refused.increment();
    }
}
