package dev.countinghouse.query.cash;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.query.web.AsOf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What other rules would have made of a period's payments, beside what was made of them.
 *
 * @param payments how many were decided again: the newest, if there are more than 500
 * @param areAll whether those are all of the period
 * @param applied with the rules' own threshold
 * @param thresholds with others
 * @param daysUnapplied how long money of the payments that are applied now waited, on the average
 * @param daysUnappliedThen how long it would have waited
 */
record WhatIfAnswer(
        LocalDate asOf,
        LocalDate from,
        LocalDate to,
        String rules,
        int payments,
        boolean areAll,
        List<Sum> amounts,
        Rate applied,
        List<Rate> thresholds,
        Actual actual,
        @Nullable String daysUnapplied,
        @Nullable String daysUnappliedThen) {

    private static final int LEAST_THRESHOLD = 60;
    private static final int STEP = 5;
    private static final int MOST_THRESHOLD = 100;

    /**
     * How many payments and lines, and how much, would have been applied by themselves from a score
     * on; and how many of those otherwise than they stand now.
     *
     * @param judged of those that would be applied, how many are applied now
     * @param wrong of those that are, how many otherwise
     */
    record Rate(int threshold, int payments, int lines, List<Sum> amounts, int judged, int wrong) {}

    /**
     * What was done.
     *
     * @param byRules applied by themselves
     * @param undone of those, how many were taken back at least in part
     */
    record Actual(int byRules, int undone) {}

    static WhatIfAnswer of(
            AsOf asOf, WhatIf.Asked asked, CashRules rules, List<TriedPayment> tried, boolean all) {
        List<Rate> thresholds = new ArrayList<>();
        for (int from = LEAST_THRESHOLD; from <= MOST_THRESHOLD; from += STEP) {
            thresholds.add(rate(tried, from));
        }
        return new WhatIfAnswer(
                asOf.effectiveOn(),
                asked.from(),
                asked.to(),
                rules.name(),
                tried.size(),
                all,
                sums(tried.stream().map(TriedPayment::amount).toList()),
                rate(tried, rules.applyFrom()),
                thresholds,
                new Actual(
                        (int) tried.stream().filter(TriedPayment::byRules).count(),
                        (int) tried.stream().filter(TriedPayment::undone).count()),
                days(tried, Integer.MAX_VALUE),
                days(tried, rules.applyFrom()));
    }

    private static Rate rate(List<TriedPayment> all, int threshold) {
        List<TriedPayment> applied = all.stream().filter(one -> one.isApplied(threshold)).toList();
        List<TriedPayment> judged = applied.stream().filter(one -> one.isStanding()).toList();
        return new Rate(
                threshold,
                applied.size(),
                applied.stream().mapToInt(one -> one.decision().allocations().size()).sum(),
                sums(applied.stream().map(one -> one.amount()).toList()),
                judged.size(),
                (int) judged.stream().filter(TriedPayment::isWrong).count());
    }

    private static List<Sum> sums(List<Money> amounts) {
        Map<Currency, Sum> sums = new LinkedHashMap<>();
        for (Money amount : amounts) {
            sums.merge(amount.currency(), Sum.of(amount), Sum::plus);
        }
        return List.copyOf(sums.values());
    }

    /** With one decimal; what would be applied by itself waits no day. */
    private static @Nullable String days(List<TriedPayment> all, int threshold) {
        List<TriedPayment> known = all.stream().filter(one -> one.appliedOn() != null).toList();
        if (known.isEmpty()) return null;
        double days =
                known.stream()
                        .mapToLong(one -> one.isApplied(threshold) ? 0 : one.waited())
                        .average()
                        .orElse(0);
        return String.format(Locale.ROOT, "%.1f", days);
    }
}
