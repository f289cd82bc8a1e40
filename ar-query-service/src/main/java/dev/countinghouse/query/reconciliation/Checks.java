package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.web.Snapshots;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Checks every book, lightly or against its whole history, and keeps what was found. */
final class Checks {

    private static final Logger log = LoggerFactory.getLogger(Checks.class);

    /** What is wrong without an amount. */
    private static final String NO_CURRENCY = "none";

    private final Snapshots reads;
    private final OneHistoryAtATime histories;
    private final CheckResults results;
    private final Clock clock;

    Checks(Snapshots reads, OneHistoryAtATime histories, CheckResults results, Clock clock) {
        this.reads = reads;
        this.histories = histories;
        this.results = results;
        this.clock = clock;
    }

    /** Compares the current sums of every book. */
    void lightly() {
        each(
                book -> {
                    List<CurrentTies> found = reads.of(book, Reconciliation.READS, CurrentTies::of);
                    keep(book, Reconciliation.CONTROL_ACCOUNT, found, CurrentTies::controlAccount);
                    keep(book, Reconciliation.ROLL_FORWARD, found, CurrentTies::rollForward);
                    keep(book, Reconciliation.TRIAL_BALANCE, found, CurrentTies::trialBalance);
                });
    }

    /** Compares every row of every book with its history. */
    void thoroughly() {
        each(book -> keep(book, histories.of(reads, book, Long.MAX_VALUE)));
    }

    /** A book whose check fails keeps nobody else's from being made; it shows by its age. */
    private void each(Consumer<BookId> check) {
        List<BookId> books = reads.books(Reconciliation.READS);
        results.expect(books, clock.instant());
        for (BookId book : books) {
            try {
                check.accept(book);
            } catch (OneHistoryAtATime.Busy busy) {
                log.info("book {} is checked another time: {}", book, busy.getMessage());
            } catch (RuntimeException failure) {
                log.warn("book {} cannot be checked now", book, failure);
            }
        }
    }

    /** What a comparison with the history found, whoever asked for it. */
    void keep(BookId book, HistoryReport report) {
        var differences = new TreeMap<String, BigDecimal>();
        for (Sum sum : report.difference()) {
            differences.merge(
                    sum.currency().getCurrencyCode(), new BigDecimal(sum.minor()), BigDecimal::add);
        }
        boolean isSeen = differences.values().stream().anyMatch(off -> off.signum() != 0);
        if (!report.ties() && !isSeen) differences.put(NO_CURRENCY, BigDecimal.ONE);
        keep(book, Reconciliation.HISTORY, differences);
        if (!report.ties()) log.error("first difference: {}", report.first());
    }

    private void keep(
            BookId book,
            Reconciliation view,
            List<CurrentTies> found,
            Function<CurrentTies, BigDecimal> difference) {
        var differences = new TreeMap<String, BigDecimal>();
        for (CurrentTies one : found) differences.put(one.currency(), difference.apply(one));
        keep(book, view, differences);
    }

    private void keep(BookId book, Reconciliation view, Map<String, BigDecimal> differences) {
        results.found(book, view, differences, clock.instant());
        differences.forEach(
                (currency, off) -> {
                    if (off.signum() == 0) return;
                    log.error(
                            "{} of book {} does not tie, by {} minor units of {}",
                            view.label(),
                            book,
                            off.toPlainString(),
                            currency);
                });
    }
}
