package dev.countinghouse.bench.lab;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Presses an operation within this process, each caller on a virtual thread. */
public final class Pressure {

    /** One request. */
    @FunctionalInterface
    public interface Operation {
        /** How many events it led to; 0 if it was refused. */
        int run() throws Exception;
    }

    private final Operation operation;
    private final LongAdder done = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<@Nullable String> firstError = new AtomicReference<>();
    private final Histogram micros = new ConcurrentHistogram(Sample.SLOWEST_MICROS, Sample.DIGITS);

    private Pressure(Operation operation) {
        this.operation = operation;
    }

    /** So many callers, each of whom waits for an answer before he asks again. */
    public static Sample closed(int inFlight, Duration length, Operation operation) {
        var pressure = new Pressure(operation);
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < inFlight; i++) {
                callers.submit(
                        () -> {
                            while (System.nanoTime() < end) pressure.ask();
                        });
            }
        }
        return new Sample(
                pressure.done.sum(),
                pressure.events.sum(),
                pressure.failed.sum(),
                pressure.firstError.get(),
                Duration.ofNanos(System.nanoTime() - start),
                pressure.micros);
    }

    private void ask() {
        long asked = System.nanoTime();
        try {
            int led = operation.run();
            if (led > 0) {
                done.increment();
                events.add(led);
            } else {
                failed.increment();
            }
            micros.recordValue(
                    Math.min(Sample.SLOWEST_MICROS, (System.nanoTime() - asked) / 1_000));
        } catch (Throwable failure) {
            failed.increment();
            firstError.compareAndSet(null, String.valueOf(failure));
        }
    }
}
