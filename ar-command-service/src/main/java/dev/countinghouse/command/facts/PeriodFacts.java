package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodEvent;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** Whether a month takes entries. */
public final class PeriodFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(PeriodEvent.class);
    private static final BiConsumer<PeriodFacts, ArEvent> FOLD = PeriodFacts::on;

    private final AccountingPeriod period;
    private boolean closed;
    private boolean everClosed;

    private PeriodFacts(AccountingPeriod period) {
        this.period = period;
    }

    public static Subject<PeriodFacts> about(AccountingPeriod period) {
        return Subject.of(period, TYPES, () -> new PeriodFacts(period), FOLD);
    }

    /** Of the month of a date. */
    public static Subject<PeriodFacts> of(LocalDate date) {
        return about(AccountingPeriod.of(date));
    }

    private void on(ArEvent event) {
        closed = event instanceof PeriodClosed;
        everClosed |= closed;
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean wasEverClosed() {
        return everClosed;
    }

    /**
     * @throws Rejection if it takes no entries
     */
    public void requireOpen() {
        if (closed) throw new Rejection(SharedReason.PERIOD_CLOSED, period.value());
    }
}
