package dev.countinghouse.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.ledger.TrialBalance;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.AsOf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class ReconciliationPropertyTest {

    private static final int EVENTS = 300;
    private static final int QUESTIONS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyViewTiesOnAnyDateAndState(long seed) {
        try (TwoBooks books = TwoBooks.summed(seed, EVENTS)) {
            var random = new Random(seed);
            List<String> accounts =
                    books.database()
                            .sql("select account from account where book = 'north'")
                            .query(String.class)
                            .list();
            for (int i = 0; i < QUESTIONS; i++) {
                LocalDate date = date(random);
                long known = random.nextBoolean() ? AsOf.NOW : random.nextLong(2 * EVENTS);
                AsOf asOf = new AsOf(date, known);
                controlAccountsTie(books, asOf);
                trialBalanceIsZero(books, asOf);
                LocalDate from = date.minusDays(random.nextInt(200));
                rollsForward(books, null, from, asOf);
                rollsForward(
                        books,
                        new AccountId(accounts.get(random.nextInt(accounts.size()))),
                        from,
                        asOf);
            }
            HistoryReport report = books.history(AsOf.NOW);
            assertThat(report.differences()).isEmpty();
            assertThat(report.ties()).isTrue();
            assertThat(report.first()).isNull();
            assertThat(report.events()).isEqualTo(books.events().size());
            assertThat(report.entries()).isEqualTo(count(books, "entry"));
            assertThat(report.journalLines()).isEqualTo(count(books, "journal_line"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6})
    void theTrialBalanceIsZeroAtEveryPosition(long seed) {
        try (TwoBooks books = TwoBooks.with(seed, 120)) {
            for (EventEnvelope event : books.events()) {
                TrialBalance balance =
                        books.trialBalance(new AsOf(LocalDate.of(2030, 1, 1), event.position()));
                assertThat(balance.ties()).as("position %s", event.position()).isTrue();
            }
        }
    }

    private static void controlAccountsTie(TwoBooks books, AsOf asOf) {
        ControlAccounts view = books.controlAccounts(asOf);
        assertThat(view.ties()).as("%s", asOf).isTrue();
        assertThat(view.events()).isEmpty();
        Map<String, Sum> open = sums(books, asOf, null, false);
        Map<String, Sum> unapplied = sums(books, asOf, null, true);
        for (ControlAccounts.Control control : view.controls()) {
            Sum expected =
                    switch (control.role()) {
                        case RECEIVABLES -> open.get(code(control.ledger()));
                        case UNAPPLIED_CASH -> unapplied.get(code(control.ledger()));
                        default -> throw new AssertionError(control);
                    };
            assertThat(control.ledger()).isEqualTo(expected);
            assertThat(control.subledger()).isEqualTo(expected);
            assertThat(control.difference().isZero()).isTrue();
        }
    }

    private static void trialBalanceIsZero(TwoBooks books, AsOf asOf) {
        TrialBalance balance = books.trialBalance(asOf);
        assertThat(balance.ties()).isTrue();
        Map<String, Sum> open = sums(books, asOf, null, false);
        for (TrialBalance.Row row : balance.accounts()) {
            if (row.ledgerAccount().equals("1200")) {
                assertThat(row.debit().minus(row.credit())).isEqualTo(open.get(code(row.debit())));
            }
        }
        assertThat(balance.accounts().stream().filter(a -> a.ledgerAccount().equals("1200")))
                .hasSameSizeAs(open.keySet());
    }

    private static void rollsForward(
            TwoBooks books, @Nullable AccountId account, LocalDate from, AsOf to) {
        RollForward view = books.rollForward(account, from, to);
        assertThat(view.ties()).as("%s from %s to %s", account, from, to).isTrue();
        AsOf before = to.effectiveOn(from.minusDays(1));
        for (RollForward.InCurrency in : view.currencies()) {
            String currency = code(in.opening());
            Sum zero = Sum.zero(in.opening().currency());
            assertThat(in.opening())
                    .isEqualTo(
                            sums(books, before, account, false)
                                    .getOrDefault(currency, zero)
                                    .plus(
                                            sums(books, before, account, true)
                                                    .getOrDefault(currency, zero)));
            assertThat(in.openItems())
                    .isEqualTo(sums(books, to, account, false).getOrDefault(currency, zero));
            assertThat(in.unapplied())
                    .isEqualTo(
                            sums(books, to, account, true).getOrDefault(currency, zero).negated());
            Sum rolled =
                    in.opening()
                            .plus(in.invoiced())
                            .plus(in.voided())
                            .plus(in.payments())
                            .plus(in.paymentsReversed())
                            .plus(in.discounts())
                            .plus(in.discountsReversed())
                            .plus(in.refunds())
                            .plus(in.refundsFailed())
                            .plus(in.betweenAccounts());
            for (RollForward.Adjusted adjusted : in.adjustments()) {
                rolled = rolled.plus(adjusted.made()).plus(adjusted.reversed());
            }
            assertThat(in.adjustments())
                    .as("%s from %s to %s", account, from, to)
                    .containsExactlyInAnyOrderElementsOf(
                            adjusted(books, account, from, to, in.opening().currency()));
            assertThat(rolled).isEqualTo(in.closing());
            assertThat(in.closing()).isEqualTo(in.openItems().minus(in.unapplied()));
            assertThat(in.controlAccounts()).isEqualTo(in.closing());
        }
    }

    /** What each kind came to by the amounts of its events, taxes included. */
    private static List<RollForward.Adjusted> adjusted(
            TwoBooks books,
            @Nullable AccountId account,
            LocalDate from,
            AsOf to,
            Currency currency) {
        var made = new EnumMap<AdjustmentKind, Sum>(AdjustmentKind.class);
        var reversed = new EnumMap<AdjustmentKind, Sum>(AdjustmentKind.class);
        for (EventEnvelope event : books.events()) {
            LocalDate on = event.event().effectiveOn();
            if (event.position() > to.known()
                    || on.isBefore(from)
                    || on.isAfter(to.effectiveOn())) {
                continue;
            }
            if (event.event() instanceof AdjustmentMade e
                    && concerns(account, e.account(), currency, e.amount())) {
                made.merge(e.kind(), Sum.of(e.amount()), Sum::plus);
            } else if (event.event() instanceof AdjustmentReversed e
                    && concerns(account, e.account(), currency, e.amount())) {
                reversed.merge(e.kind(), Sum.of(e.amount().negated()), Sum::plus);
            }
        }
        var kinds = EnumSet.noneOf(AdjustmentKind.class);
        kinds.addAll(made.keySet());
        kinds.addAll(reversed.keySet());
        Sum zero = Sum.zero(currency);
        return kinds.stream()
                .map(
                        kind ->
                                new RollForward.Adjusted(
                                        kind,
                                        made.getOrDefault(kind, zero),
                                        reversed.getOrDefault(kind, zero)))
                .toList();
    }

    private static boolean concerns(
            @Nullable AccountId asked, AccountId account, Currency currency, Money amount) {
        return (asked == null || asked.equals(account)) && amount.currency().equals(currency);
    }

    /** Added up here, from the events alone: unapplied cash, below zero, or all the rest. */
    private static Map<String, Sum> sums(
            TwoBooks books, AsOf asOf, @Nullable AccountId account, boolean payments) {
        var sums = new TreeMap<String, Sum>();
        for (EventEnvelope event : books.events()) {
            boolean counts =
                    event.position() <= asOf.known()
                            && !event.event().effectiveOn().isAfter(asOf.effectiveOn());
            if (!counts) continue;
            for (Refold.Move move : Refold.of(event.event())) {
                boolean counted = account == null || move.account().equals(account);
                if (counted && (move.kind() == ItemKind.PAYMENT) == payments) {
                    Sum moved = Sum.of(move.amount());
                    sums.merge(code(moved), moved, Sum::plus);
                }
            }
        }
        return sums;
    }

    private static String code(Sum sum) {
        return sum.currency().getCurrencyCode();
    }

    private static LocalDate date(Random random) {
        long days = ChronoUnit.DAYS.between(RandomHistory.FIRST_DAY, RandomHistory.LAST_DAY);
        return RandomHistory.FIRST_DAY.plusDays(random.nextLong(days + 200));
    }

    private static long count(TwoBooks books, String table) {
        return books.database()
                .sql("select count(*) from " + table + " where book = 'north'")
                .query(Long.class)
                .single();
    }
}
