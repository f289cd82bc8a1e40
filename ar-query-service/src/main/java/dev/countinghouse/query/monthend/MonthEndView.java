package dev.countinghouse.query.monthend;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.query.aging.AgingRow;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.aging.BookAging;
import dev.countinghouse.query.disputes.Disputes;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.openitems.OpenItems;
import dev.countinghouse.query.reconciliation.RollForward;
import dev.countinghouse.query.reconciliation.RollForwardView;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a month's figures together. */
public final class MonthEndView {

    public static final List<String> READS =
            List.of(Subledger.NAME, Journal.NAME, Registers.NAME, EventHistory.NAME);

    private static final int COUNTED_BACK = 24;
    private static final AgingTerms TERMS =
            new AgingTerms(AgingTerms.Basis.DUE_DATE, AgingTerms.Credits.EXCLUDE, AgingTerms.USUAL);

    private final State state;
    private final AsOf asked;
    private final MonthSums sums;
    private final Map<LocalDate, Map<Currency, AgingRow>> agings = new HashMap<>();

    private MonthEndView(State state, AsOf asked, MonthSums sums) {
        this.state = state;
        this.asked = asked;
        this.sums = sums;
    }

    /**
     * @param asked the last day that may count, and what is known
     * @param wanted which month; the last whole one if none is named
     * @throws InvalidRequest if the month has not begun
     */
    public static MonthEnd of(State state, AsOf asked, @Nullable YearMonth wanted) {
        YearMonth today = YearMonth.from(asked.effectiveOn());
        YearMonth month = wanted == null ? today.minusMonths(1) : wanted;
        if (month.isAfter(today)) {
            throw new InvalidRequest("month", "must not be after the date asked for");
        }
        LocalDate to = month.equals(today) ? asked.effectiveOn() : month.atEndOfMonth();
        AsOf end = asked.effectiveOn(to).knownAt(state.known(asked));
        MonthSums sums = MonthSums.of(state, month.minusYears(1).minusMonths(COUNTED_BACK), end);
        return new MonthEndView(state, end, sums).of(month);
    }

    /**
     * Reads {@code 2026-06}.
     *
     * @throws IllegalArgumentException if it is no month
     */
    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException no) {
            throw new IllegalArgumentException("must be a month such as 2026-06", no);
        }
    }

    private MonthEnd of(YearMonth month) {
        RollForward rolled = RollForwardView.of(state, null, month.atDay(1), asked);
        Map<String, Disputes.Total> disputes = new HashMap<>();
        for (Disputes.Total one : Disputes.totals(state, asked)) {
            disputes.put(one.disputed().currency().getCurrencyCode(), one);
        }
        Map<Currency, List<MonthEnd.TopOverdue>> top = TopDebtors.of(state, asked);
        Map<Currency, OpenItems.Total> late = new HashMap<>();
        var all = new OpenItems.Late(null, null, 1);
        for (OpenItems.Total one : OpenItems.totals(state, asked, all)) {
            late.put(one.amount().currency(), one);
        }
        List<MonthEnd.InCurrency> currencies = new ArrayList<>();
        boolean ties = rolled.ties();
        for (RollForward.InCurrency one : rolled.currencies()) {
            Currency currency = one.closing().currency();
            AgingRow aging = aging(asked.effectiveOn(), currency);
            ties &= aging.ties();
            currencies.add(
                    new MonthEnd.InCurrency(
                            currency,
                            one,
                            aging,
                            List.of(
                                    figures(month, currency),
                                    figures(month.minusMonths(1), currency),
                                    figures(month.minusYears(1), currency)),
                            late(late.get(currency), currency),
                            disputed(disputes.get(currency.getCurrencyCode()), currency),
                            top.getOrDefault(currency, List.of())));
        }
        return new MonthEnd(
                month,
                month.atDay(1),
                asked.effectiveOn(),
                asked.known(),
                ties,
                TERMS.buckets(),
                currencies);
    }

    private MonthEnd.Figures figures(YearMonth month, Currency currency) {
        LocalDate end = month.atEndOfMonth();
        LocalDate to = end.isAfter(asked.effectiveOn()) ? asked.effectiveOn() : end;
        AgingRow then = aging(to, currency);
        Sum owed = then.total();
        Sum current = then.buckets().getFirst();
        CreditFigures.Sold sold = sums.sold(currency, month);
        BigDecimal days = CreditFigures.daysSales(owed.toBigDecimal(), sold);
        BigDecimal best = CreditFigures.daysSales(current.toBigDecimal(), sold);
        return new MonthEnd.Figures(
                month,
                to,
                owed,
                owed.minus(current),
                then.credits(),
                sums.sales(currency, month),
                sums.cash(currency, month),
                days,
                best,
                days == null || best == null ? null : days.subtract(best),
                CreditFigures.countedBack(
                        owed.toBigDecimal(), sums.soldBackFrom(currency, month, COUNTED_BACK)),
                CreditFigures.collected(
                        aging(month.minusMonths(1).atEndOfMonth(), currency).total().toBigDecimal(),
                        sold.sales(),
                        owed.toBigDecimal(),
                        current.toBigDecimal()));
    }

    private AgingRow aging(LocalDate day, Currency currency) {
        AgingRow row = agings.computeIfAbsent(day, this::agingsOn).get(currency);
        if (row != null) return row;
        Sum none = Sum.zero(currency);
        List<Sum> buckets = TERMS.buckets().stream().map(_ -> none).toList();
        return AgingRow.of(null, null, TERMS, buckets, none, none, none);
    }

    private Map<Currency, AgingRow> agingsOn(LocalDate day) {
        AsOf then = asked.effectiveOn(day);
        Map<Currency, AgingRow> rows = new HashMap<>();
        for (AgingRow row : BookAging.of(state, then).rows(state, then, TERMS)) {
            rows.put(row.currency(), row);
        }
        return rows;
    }

    private static MonthEnd.Late late(OpenItems.@Nullable Total late, Currency currency) {
        return late == null
                ? new MonthEnd.Late(Sum.zero(currency), 0, null)
                : new MonthEnd.Late(late.amount(), late.count(), late.oldestDueOn());
    }

    private static MonthEnd.Disputed disputed(Disputes.@Nullable Total total, Currency currency) {
        return total == null
                ? new MonthEnd.Disputed(Sum.zero(currency), 0, 0, null)
                : new MonthEnd.Disputed(
                        total.disputed(), total.open(), total.oldestDays(), total.cycleDays());
    }
}
