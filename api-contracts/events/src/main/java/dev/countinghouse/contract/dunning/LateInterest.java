package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.Installment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;

/**
 * The interest that has come up on an invoice: of each day after the due date, on what was overdue
 * when the day began, at the rate that held on it. What is paid on a day bears interest for that
 * day still. All days are added up and rounded once, half up, so that it does not matter how often
 * it is charged: what was charged before is taken off the sum.
 */
public final class LateInterest {

    /** Beyond so many days nothing more comes up. */
    private static final int MOST_DAYS = 3_650;

    private static final int SCALE = 20;

    private LateInterest() {}

    /**
     * @param installments of the invoice
     * @param open what it had open at the end of each day on which that changed, in minor units
     * @param on the last day that counts
     * @param rule what held on a day, if anything did
     */
    public static Money of(
            List<Installment> installments,
            NavigableMap<LocalDate, Long> open,
            LocalDate on,
            Function<LocalDate, @Nullable InterestRule> rule) {
        Currency currency = installments.getFirst().amount().currency();
        LocalDate due =
                installments.stream()
                        .map(Installment::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        LocalDate last = on.isAfter(due.plusDays(MOST_DAYS)) ? due.plusDays(MOST_DAYS) : on;
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = due.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            InterestRule held = rule.apply(day);
            if (held == null) continue;
            sum = sum.add(ofDay(overdue(installments, open, day), held));
        }
        return new Money(sum.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    private static BigDecimal ofDay(long overdue, InterestRule rule) {
        return BigDecimal.valueOf(overdue)
                .multiply(rule.annualPercent())
                .movePointLeft(2)
                .divide(BigDecimal.valueOf(rule.daysInYear()), SCALE, RoundingMode.HALF_UP);
    }

    /** What of it was overdue when a day began, in minor units: what is due first is paid first. */
    public static long overdue(
            List<Installment> installments, NavigableMap<LocalDate, Long> open, LocalDate day) {
        Map.Entry<LocalDate, Long> before = open.lowerEntry(day);
        if (before == null) return 0;
        long overdue = before.getValue();
        for (Installment part : installments) {
            if (!part.dueOn().isBefore(day)) overdue -= part.amount().minor();
        }
        return Math.max(0, overdue);
    }
}
