package dev.countinghouse.query.reconciliation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the books checked again and again, while the service runs. */
final class CheckSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckSchedule.class);

    /** A service that was just started has other things to do than to read all of its past. */
    private static final Duration FIRST_HISTORY_LATEST = Duration.ofMinutes(30);

    private final Checks checks;
    private final Intervals intervals;
    private @Nullable ScheduledExecutorService timer;

    /**
     * How often.
     *
     * @param checkEvery for the current sums; zero for never
     * @param historyEvery for the whole history; zero for never
     */
    @ConfigurationProperties("countinghouse.reconciliation")
    record Intervals(
            @DefaultValue("1m") Duration checkEvery, @DefaultValue("24h") Duration historyEvery) {}

    CheckSchedule(Checks checks, Intervals intervals) {
        this.checks = checks;
        this.intervals = intervals;
    }

    @Override
    public synchronized void start() {
        if (timer != null) return;
        timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("reconciliation").factory());
        every(timer, intervals.checkEvery(), intervals.checkEvery(), checks::lightly);
        Duration first = intervals.historyEvery();
        if (first.compareTo(FIRST_HISTORY_LATEST) > 0) first = FIRST_HISTORY_LATEST;
        every(timer, first, intervals.historyEvery(), checks::thoroughly);
    }

    private static void every(
            ScheduledExecutorService timer, Duration first, Duration pause, Runnable check) {
        if (!pause.isPositive()) return;
        timer.scheduleWithFixedDelay(
                () -> attempt(check), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A check that cannot be made now is made the next time; what was found last stands. */
    private static void attempt(Runnable check) {
        try {
            check.run();
        } catch (RuntimeException failure) {
            log.warn("the books cannot be checked now", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
