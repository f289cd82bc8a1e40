package dev.countinghouse.bench.lab;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Presses an operation within this process, each request on a virtual thread. */
public final class Pressure {

    /** A request that is due while so many are unanswered is not sent, and counted as that. */
    private static final int MOST_IN_FLIGHT = 20_000;

    private static final long SHORTEST_PARK = Duration.ofNanos(50_000).toNanos();

    /** One request. */
    @FunctionalInterface
    public interface Operation {
        /** How many events it led to; 0 if it was refused. */
        int run() throws Exception;
    }

    private final LongAdder done = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<@Nullable String> firstError = new AtomicReference<>();
    private final Histogram micros = new ConcurrentHistogram(Sample.SLOWEST_MICROS, Sample.DIGITS);

    private Pressure() {}

    /** So many callers, each of whom waits for an answer before he asks again. */
    public static Sample closed(int inFlight, Duration length, Operation operation) {
        var pressure = new Pressure();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < inFlight; i++) {
                callers.submit(
                        () -> {
                            while (System.nanoTime() < end)
                                pressure.ask(System.nanoTime(), operation);
                        });
            }
        }
        return pressure.sample(start, 0);
    }

    /** So often, whatever comes back. */
    public static Sample open(double perSecond, Duration length, Operation operation) {
        return open(perSecond, length, (pressure, due) -> pressure.ask(due, operation));
    }

    private static Sample open(double perSecond, Duration length, Request request) {
        var pressure = new Pressure();
        var room = new Semaphore(MOST_IN_FLIGHT);
        long start = System.nanoTime();
        long requests = (long) (perSecond * length.toNanos() / 1e9);
        long unsent = 0;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < requests; i++) {
                long due = start + (long) (i * 1e9 / perSecond);
                await(due);
                if (!room.tryAcquire()) {
                    unsent++;
                    continue;
                }
                callers.submit(
                        () -> {
                            try {
                                request.send(pressure, due);
                            } finally {
                                room.release();
                            }
                        });
            }
        }
        return pressure.sample(start, unsent);
    }

    /** Asks, when it is due. */
    @FunctionalInterface
    private interface Request {
        void send(Pressure pressure, long due);
    }

    /**
     * The same, where each request needs something done before it: that takes place when the
     * request is due, and the latency counts from its end.
     */
    public static <T> Sample open(
            double perSecond, Duration length, Callable<T> before, Prepared<T> operation) {
        return open(
                perSecond,
                length,
                (pressure, due) -> {
                    try {
                        T ready = before.call();
                        pressure.ask(System.nanoTime(), () -> operation.run(ready));
                    } catch (Exception failed) {
                        pressure.failed(failed);
                    }
                });
    }

    /** One request about something that was made ready before. */
    @FunctionalInterface
    public interface Prepared<T> {
        int run(T ready) throws Exception;
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(Math.max(left, SHORTEST_PARK));
        }
    }

    private void ask(long due, Operation operation) {
        try {
            int led = operation.run();
            if (led > 0) {
                done.increment();
                events.add(led);
            } else {
                refused.increment();
            }
            micros.recordValue(Math.min(Sample.SLOWEST_MICROS, (System.nanoTime() - due) / 1_000));
        } catch (Throwable failed) {
            failed(failed);
        }
    }

    private void failed(Throwable failure) {
        errors.increment();
        firstError.compareAndSet(null, String.valueOf(failure));
    }

    private Sample sample(long start, long unsent) {
        return new Sample(
                done.sum(),
                events.sum(),
                refused.sum(),
                errors.sum(),
                firstError.get(),
                unsent,
                Duration.ofNanos(System.nanoTime() - start),
                micros);
    }
}
