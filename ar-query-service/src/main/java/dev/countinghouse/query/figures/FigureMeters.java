package dev.countinghouse.query.figures;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.Snapshots;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Tells what the books hold, asking for it again and again while the service runs. */
final class FigureMeters implements MeterBinder, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FigureMeters.class);
    private static final String PREFIX = "countinghouse.receivables.";
    private static final List<String> READ = List.of(Subledger.NAME);

    private final Snapshots reads;
    private final BookCalendar calendar;
    private final Duration pause;
    private final List<Told> told = new ArrayList<>();
    private @Nullable ScheduledExecutorService timer;

    private record Told(MultiGauge gauge, Function<Figures, BigDecimal> figure) {}

    /**
     * @param pause between two askings; zero for never
     */
    FigureMeters(Snapshots reads, BookCalendar calendar, Duration pause) {
        this.reads = reads;
        this.calendar = calendar;
        this.pause = pause;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        tell(meters, "open", "What is owed, credits on accounts taken off", Figures::open);
        tell(meters, "overdue", "What of the debts was due before today", Figures::overdue);
        tell(meters, "unapplied", "Money that pays for nothing yet", Figures::unapplied);
        tell(meters, "received.today", "Less what was reversed today", Figures::received);
    }

    private void tell(
            MeterRegistry meters,
            String name,
            String description,
            Function<Figures, BigDecimal> figure) {
        var gauge = MultiGauge.builder(PREFIX + name).description(description).register(meters);
        told.add(new Told(gauge, figure));
    }

    /** Figures that cannot be had now are had the next time; the last ones stand. */
    private void ask() {
        try {
            List<Figures> all = new ArrayList<>();
            for (BookId book : reads.books(READ)) {
                all.addAll(
                        reads.of(
                                book,
                                READ,
                                state -> Figures.of(state, calendar.today(state.book()))));
            }
            for (Told one : told) {
                one.gauge().register(all.stream().map(f -> row(f, one.figure())).toList(), true);
            }
        } catch (RuntimeException failure) {
            log.warn("the figures for dashboards cannot be read now", failure);
        }
    }

    private static MultiGauge.Row<?> row(Figures figures, Function<Figures, BigDecimal> figure) {
        return MultiGauge.Row.of(
                Tags.of("book", figures.book().value(), "currency", figures.currency()),
                figures.major(figure.apply(figures)));
    }

    @Override
    public synchronized void start() {
        if (timer != null || !pause.isPositive()) return;
        timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("figures").factory());
        timer.scheduleWithFixedDelay(
                this::ask, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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
