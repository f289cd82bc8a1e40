package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Checks every book, lightly or against its whole history, and keeps what was found. */
final class Checks {

    private static final Logger log = LoggerFactory.getLogger(Checks.class);

    private final Snapshots reads;
    private final OneHistoryAtATime histories;
    private final CheckResults ties;
    private final Clock clock;

    Checks(Snapshots reads, OneHistoryAtATime histories, CheckResults ties, Clock clock) {
        this.reads = reads;
        this.histories = histories;
        this.ties = ties;
        this.clock = clock;
    }

    /** Compares the current sums of every book. */
    void lightly() {
        for (BookId book : books()) {
            List<CurrentTies> found = reads.of(book, Reconciliation.READS, CurrentTies::of);
            keep(book, Reconciliation.CONTROL_ACCOUNT, sum(found, CurrentTies::controlAccount));
            keep(book, Reconciliation.ROLL_FORWARD, sum(found, CurrentTies::rollForward));
            keep(book, Reconciliation.TRIAL_BALANCE, sum(found, CurrentTies::trialBalance));
        }
    }

    /** Compares every row of every book with its history. */
    void thoroughly() {
        for (BookId book : books()) {
            try {
                HistoryReport report =
                        reads.of(
                                book, Reconciliation.READS, state -> histories.of(state, AsOf.NOW));
                keep(book, report);
            } catch (OneHistoryAtATime.Busy busy) {
                log.info("the history of {} is compared another time: {}", book, busy.getMessage());
            }
        }
    }

    /** What a comparison with the history found, whoever asked for it. */
    void keep(BookId book, HistoryReport report) {
        BigDecimal difference = BigDecimal.ZERO;
        for (var money : report.difference()) {
            difference = difference.add(BigDecimal.valueOf(money.minor()));
        }
        if (!report.ties() && difference.signum() == 0) difference = BigDecimal.ONE;
        keep(book, Reconciliation.HISTORY, difference);
        if (!report.ties()) log.error("first difference: {}", report.first());
    }

    private void keep(BookId book, Reconciliation view, BigDecimal difference) {
        ties.found(book, view, difference, clock.instant());
        if (difference.signum() != 0) {
            log.error(
                    "{} of book {} does not tie, by {} minor units",
                    view.label(),
                    book,
                    difference.toPlainString());
        }
    }

    private static BigDecimal sum(
            List<CurrentTies> currencies, Function<CurrentTies, BigDecimal> difference) {
        return currencies.stream().map(difference).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BookId> books() {
        return reads.books(Reconciliation.READS);
    }
}
