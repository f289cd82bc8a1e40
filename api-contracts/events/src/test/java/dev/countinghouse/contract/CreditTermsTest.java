package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.account.CreditPeriod;
import dev.countinghouse.contract.account.CreditPeriod.MonthEnd;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.CreditTerms.EarlyPaymentDiscount;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class CreditTermsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 30, NONE, , 2026-01-15, 2026-02-14",
        "0, 0, NONE, , 2026-01-15, 2026-01-15",
        "0, 30, BEFORE, , 2026-01-15, 2026-03-02",
        "0, 0, BEFORE, , 2026-02-01, 2026-02-28",
        "0, 0, AFTER, , 2024-02-01, 2024-02-29",
        "0, 10, BEFORE, , 2026-01-31, 2026-02-10",
        "0, 1, NONE, , 2024-02-28, 2024-02-29",
        "0, 1, NONE, , 2023-02-28, 2023-03-01",
        "0, 366, NONE, , 2024-01-01, 2025-01-01",
        "0, 30, BEFORE, , 2026-12-05, 2027-01-30",
        "1, 0, NONE, , 2026-01-31, 2026-02-28",
        "2, 0, NONE, , 2026-01-31, 2026-03-31",
        "1, 0, NONE, , 2026-02-28, 2026-03-28",
        "1, 10, NONE, , 2026-01-31, 2026-03-10",
        "0, 0, NONE, 10, 2026-01-14, 2026-02-10",
        "0, 0, NONE, 31, 2026-01-14, 2026-02-28",
        "0, 0, NONE, 25, 2026-12-31, 2027-01-25",
        "1, 0, NONE, 15, 2026-01-31, 2026-03-15"
    })
    void countsMonthsThenDaysThenToTheMonthsEndOrADayOfTheNext(
            int months,
            int days,
            MonthEnd monthEnd,
            @Nullable Integer dayOfMonth,
            LocalDate from,
            LocalDate end) {
        assertThat(new CreditPeriod(months, days, monthEnd, dayOfMonth).endFrom(from))
                .isEqualTo(end);
    }

    /** Case A5 (a): one month after the end of the month. */
    @ParameterizedTest
    @CsvSource({"2020-06-11, 2020-07-31", "2025-02-14, 2025-03-31"})
    void aMonthAfterTheEndOfTheMonthIsTheEndOfAMonth(LocalDate invoiced, LocalDate due) {
        assertThat(new CreditPeriod(1, 0, MonthEnd.BEFORE, null).endFrom(invoiced)).isEqualTo(due);
        assertThat(new CreditPeriod(1, 0, MonthEnd.AFTER, null).endFrom(invoiced)).isEqualTo(due);
    }

    /** Case A5 (b): 45 days end of month, as two kinds of contract mean it. */
    @Test
    void countsBeforeOrAfterGoingToTheEndOfTheMonth() {
        LocalDate invoiced = LocalDate.of(2021, 9, 13);
        assertThat(new CreditPeriod(0, 45, MonthEnd.AFTER, null).endFrom(invoiced))
                .isEqualTo(LocalDate.of(2021, 10, 31));
        assertThat(new CreditPeriod(0, 45, MonthEnd.BEFORE, null).endFrom(invoiced))
                .isEqualTo(LocalDate.of(2021, 11, 14));
    }

    /** Case A5 (c): 30 days, end of month, on the 10th. */
    @Test
    void goesToADayOfTheMonthAfterTheOneThatWasCountedTo() {
        assertThat(new CreditPeriod(0, 30, MonthEnd.AFTER, 10).endFrom(LocalDate.of(2016, 1, 14)))
                .isEqualTo(LocalDate.of(2016, 3, 10));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1990, 1, 1)::plusDays);
    }

    /** A date found by walking from the first one, never from one that was cut short. */
    @Property
    void aMonthEndNeverSlides(
            @ForAll("dates") LocalDate first, @ForAll @IntRange(max = 120) int months) {
        LocalDate end = new CreditPeriod(months, 0, MonthEnd.NONE, null).endFrom(first);
        LocalDate month = first.withDayOfMonth(1);
        for (int i = 0; i < months; i++) month = walkedToTheNextMonth(month);
        int last = walkedToTheNextMonth(month).minusDays(1).getDayOfMonth();
        assertThat(end).isEqualTo(month.plusDays(Math.min(first.getDayOfMonth(), last) - 1L));
        assertThat(new CreditPeriod(months, 0, MonthEnd.BEFORE, null).endFrom(first))
                .isEqualTo(month.plusDays(last - 1L));
    }

    private static LocalDate walkedToTheNextMonth(LocalDate day) {
        LocalDate next = day;
        do next = next.plusDays(1);
        while (next.getDayOfMonth() != 1);
        return next;
    }

    @Property
    void endsNoSoonerForALaterDate(
            @ForAll("dates") LocalDate first,
            @ForAll @IntRange(max = 400) int later,
            @ForAll @IntRange(max = 12) int months,
            @ForAll @IntRange(max = 120) int days,
            @ForAll MonthEnd monthEnd) {
        var period = new CreditPeriod(months, days, monthEnd, null);
        assertThat(period.endFrom(first.plusDays(later))).isAfterOrEqualTo(period.endFrom(first));
        assertThat(period.endFrom(first)).isAfterOrEqualTo(first);
    }

    @Test
    void aDiscountIsCountedAsTheDueDateIs() {
        var discount = new EarlyPaymentDiscount(300, new CreditPeriod(0, 0, MonthEnd.NONE, 10), 3);
        assertThat(discount.within().endFrom(LocalDate.of(2026, 3, 20)))
                .isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(discount.of(Money.parse("16.50", "USD"))).isEqualTo(Money.parse("0.50", "USD"));
        assertThat(discount.of(Money.parse("150", "JPY"))).isEqualTo(Money.parse("5", "JPY"));
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        refused(() -> CreditTerms.net(-1));
        refused(() -> CreditTerms.net(3_651));
        refused(() -> new CreditPeriod(-1, 0, MonthEnd.NONE, null));
        refused(() -> new CreditPeriod(121, 0, MonthEnd.NONE, null));
        refused(() -> new CreditPeriod(0, 0, MonthEnd.NONE, 0));
        refused(() -> new CreditPeriod(0, 0, MonthEnd.NONE, 32));
        refused(() -> CreditTerms.net(30).withDiscount(0, 10));
        refused(() -> CreditTerms.net(30).withDiscount(10_001, 10));
        refused(() -> CreditTerms.net(30).withDiscount(200, -1));
        refused(() -> CreditTerms.net(30).withDiscount(200, 3_651));
        refused(() -> new EarlyPaymentDiscount(200, CreditPeriod.ofDays(10), -1));
        refused(() -> new EarlyPaymentDiscount(200, CreditPeriod.ofDays(10), 61));
    }

    private static void refused(ThrowingCallable terms) {
        assertThatThrownBy(terms).isInstanceOf(IllegalArgumentException.class);
    }
}
