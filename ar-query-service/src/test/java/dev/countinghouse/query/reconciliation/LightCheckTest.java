package dev.countinghouse.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.query.web.AsOf;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class LightCheckTest {

    private final CheckResults ties = new CheckResults();

    @Test
    void findsWhichViewDoesNotTieByTheCurrentSumsAlone() {
        try (TwoBooks books = TwoBooks.with(3, 150)) {
            Checks checks = checks(books, books);
            checks.lightly();
            assertThat(ties.books()).isEqualTo(2);
            assertDifferences(0, 0, 0);
            assertThat(new ReconciliationHealth(ties).health().getStatus()).isEqualTo(Status.UP);

            books.database()
                    .sql(
                            """
                            update account_total
                            set unapplied_minor = unapplied_minor + 7
                            where book = 'south' and account = 'c-1'
                            """)
                    .update();
            checks.lightly();
            assertDifferences(7, 7, 0);
            assertThat(new ReconciliationHealth(ties).health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(ties.untied().keySet())
                    .containsExactly("control-account of south", "roll-forward of south");

            books.database()
                    .sql(
                            """
                            update journal_month set debit_minor = debit_minor + 2
                            where (book, ledger_account, role, currency, month) =
                                  (select book, ledger_account, role, currency, month
                                   from journal_month
                                   where book = 'north' and role = 'REVENUE' limit 1)
                            """)
                    .update();
            checks.lightly();
            assertDifferences(7, 9, 2);
        }
    }

    private void assertDifferences(double control, double rollForward, double trialBalance) {
        assertThat(difference(Reconciliation.CONTROL_ACCOUNT)).isEqualTo(control);
        assertThat(difference(Reconciliation.ROLL_FORWARD)).isEqualTo(rollForward);
        assertThat(difference(Reconciliation.TRIAL_BALANCE)).isEqualTo(trialBalance);
    }

    private double difference(Reconciliation view) {
        return ties.differences(view).values().stream().mapToDouble(d -> d.doubleValue()).sum();
    }

    @Test
    void projectionsThatAreNotEquallyFarAreComparedAtWhatBothKnow() {
        try (TwoBooks books = TwoBooks.withJournalBehind(4, 200, 123)) {
            Checks checks = checks(books, books);
            checks.lightly();
            assertDifferences(0, 0, 0);
            AsOf last = AsOf.on(LocalDate.of(2030, 1, 1));
            ControlAccounts control = books.controlAccounts(last);
            assertThat(control.ties()).isTrue();
            assertThat(control.knownPosition()).isLessThanOrEqualTo(123);
            assertThat(books.rollForward(null, LocalDate.of(2025, 1, 1), last).ties()).isTrue();
            HistoryReport history = books.history(AsOf.NOW);
            assertThat(history.differences()).isEmpty();
            assertThat(history.totalsCompared()).isTrue();
        }
    }

    @Test
    void anInstanceReadsOneHistoryAtATime() {
        try (TwoBooks books = TwoBooks.with(5, 20)) {
            var attempts = new AtomicInteger();
            var meanwhile = new AtomicReference<Runnable>(() -> {});
            EventSource interrupted =
                    (book, partition, until, reader) -> {
                        attempts.incrementAndGet();
                        assertThatThrownBy(() -> meanwhile.get().run())
                                .isInstanceOf(OneHistoryAtATime.Busy.class);
                        books.read(book, partition, until, reader);
                    };
            var one = new OneHistoryAtATime(new HistoryView(interrupted, TwoBooks.RULES));
            for (int i = 0; i < 2; i++) {
                meanwhile.set(() -> one.of(books.reads(), TwoBooks.BOOK, AsOf.NOW));
                HistoryReport report = one.of(books.reads(), TwoBooks.BOOK, AsOf.NOW);
                assertThat(report.ties()).isTrue();
            }
            assertThat(attempts).hasValue(2);
        }
    }

    @Test
    void theHistoryGaugeIsNotZeroWhenOnlyEventsAreMissing() {
        try (TwoBooks books = TwoBooks.with(5, 20)) {
            Checks checks = checks(books, (book, partition, until, reader) -> {});
            for (String table :
                    List.of(
                            "entry",
                            "item",
                            "installment",
                            "open_day",
                            "moved_day",
                            "account_total",
                            "book_total")) {
                books.database().sql("delete from " + table).update();
            }
            books.database().sql("delete from journal_entry").update();
            books.database().sql("delete from journal_month").update();
            books.database().sql("delete from journal_day").update();
            checks.thoroughly();
            assertThat(difference(Reconciliation.HISTORY)).isEqualTo(2);
        }
    }

    @Test
    void aBookThatCannotBeCheckedKeepsNoOtherFromItAndShowsByItsAge() {
        try (TwoBooks books = TwoBooks.with(6, 20)) {
            EventSource away =
                    (book, partition, until, reader) -> {
                        if (book.equals(TwoBooks.BOOK)) throw new IllegalStateException("away");
                        books.read(book, partition, until, reader);
                    };
            Instant begun = Instant.parse("2026-03-01T00:00:00Z");
            checks(books, away, Clock.fixed(begun, ZoneOffset.UTC)).thoroughly();
            Instant later = begun.plusSeconds(3_600);
            checks(books, away, Clock.fixed(later, ZoneOffset.UTC)).thoroughly();
            assertThat(ties.unchecked(Reconciliation.HISTORY)).containsExactly(TwoBooks.BOOK);
            assertThat(ties.books()).isOne();
            assertThat(ties.ageSeconds(Reconciliation.HISTORY, later)).isEqualTo(3_600);

            checks(books, books, Clock.fixed(later, ZoneOffset.UTC)).thoroughly();
            assertThat(ties.unchecked(Reconciliation.HISTORY)).isEmpty();
            assertThat(ties.ageSeconds(Reconciliation.HISTORY, later.plusSeconds(5))).isEqualTo(5);
        }
    }

    private Checks checks(TwoBooks books, EventSource history) {
        return checks(books, history, Clock.systemUTC());
    }

    private Checks checks(TwoBooks books, EventSource history, Clock clock) {
        return new Checks(
                books.reads(),
                new OneHistoryAtATime(new HistoryView(history, TwoBooks.RULES)),
                ties,
                clock);
    }
}
