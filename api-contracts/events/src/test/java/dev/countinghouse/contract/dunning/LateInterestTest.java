package dev.countinghouse.contract.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.Installment;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Cases D1 and D2: interest by days, and what a step of a ladder costs. */
final class LateInterestTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 15);
    private static final InterestRule TEN =
            new InterestRule("agreed", new BigDecimal("10"), 365, null);

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse("2026-" + date);
    }

    private static List<Installment> due(String amount) {
        return List.of(new Installment(DUE, usd(amount)));
    }

    private static TreeMap<LocalDate, Long> open(String date, String amount) {
        TreeMap<LocalDate, Long> open = new TreeMap<>();
        open.put(day(date), usd(amount).minor());
        return open;
    }

    private static Money interest(List<Installment> due, TreeMap<LocalDate, Long> open, String on) {
        return LateInterest.of(due, open, day(on), _ -> TEN);
    }

    /** D1: 36,500.00 at 10 %, 10.00 a day from the day after the due date on. */
    @Test
    void daysAreCountedOnce() {
        var open = open("05-16", "36500.00");
        assertThat(interest(due("36500.00"), open, "06-15")).isEqualTo(usd("0.00"));
        assertThat(interest(due("36500.00"), open, "06-20")).isEqualTo(usd("50.00"));
        assertThat(interest(due("36500.00"), open, "07-20")).isEqualTo(usd("350.00"));
    }

    /** D1's variant: 18,250.00 are paid on 25 June, which still bears interest on all of it. */
    @Test
    void whatIsPaidBearsInterestUntilThatDay() {
        var open = open("05-16", "36500.00");
        open.put(day("06-25"), usd("18250.00").minor());
        assertThat(interest(due("36500.00"), open, "07-20")).isEqualTo(usd("225.00"));
    }

    /** Of two parts only the one that is late bears interest. */
    @Test
    void aPartThatIsNotDueBearsNone() {
        var parts =
                List.of(
                        new Installment(DUE, usd("3650.00")),
                        new Installment(DUE.plusDays(10), usd("3650.00")));
        var open = open("05-16", "7300.00");
        assertThat(interest(parts, open, "06-25")).isEqualTo(usd("10.00"));
        assertThat(interest(parts, open, "06-26")).isEqualTo(usd("12.00"));
        open.put(day("06-20"), usd("3650.00").minor());
        assertThat(interest(parts, open, "06-25")).as("the first was paid").isEqualTo(usd("5.00"));
    }

    @Test
    void eachDayHasTheRateThatHeldOnIt() {
        var open = open("05-16", "36500.00");
        assertThat(
                        LateInterest.of(
                                due("36500.00"),
                                open,
                                day("07-02"),
                                on ->
                                        on.isBefore(day("07-01"))
                                                ? TEN
                                                : new InterestRule(
                                                        "agreed", new BigDecimal("5"), 365, null)))
                .as("15 days of 10.00, two of 5.00")
                .isEqualTo(usd("160.00"));
    }

    /** D2: 10 % of 200.00, once. */
    @Test
    void aFeeIsAPartOfWhatIsOverdue() {
        var level =
                new DunningLevel(
                        "Third reminder",
                        30,
                        DunningChannel.LETTER,
                        null,
                        new BigDecimal("10"),
                        false,
                        null,
                        null);
        assertThat(level.feeOn(usd("200.00"))).isEqualTo(usd("20.00"));
        assertThat(level.feeOn(usd("0.05"))).as("half a cent").isEqualTo(usd("0.01"));
    }

    @Test
    void whatWasMissedIsCaughtUpAtOnce() {
        DunningLadder ladder = ladder(-3, 7, 14);
        assertThat(ladder.levelOn(DUE, DUE.minusDays(4))).isZero();
        assertThat(ladder.levelOn(DUE, DUE.minusDays(3))).isOne();
        assertThat(ladder.levelOn(DUE, DUE.plusDays(6))).isOne();
        assertThat(ladder.levelOn(DUE, DUE.plusDays(40))).isEqualTo(3);
        assertThat(ladder.isQuiet(LocalDate.of(2026, 6, 20))).as("a Saturday").isTrue();
        assertThat(ladder.isQuiet(LocalDate.of(2026, 6, 22))).isFalse();
        assertThatThrownBy(() -> ladder(7, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DunningLadder ladder(int... days) {
        List<DunningLevel> levels =
                java.util.Arrays.stream(days)
                        .mapToObj(
                                d ->
                                        new DunningLevel(
                                                "Step",
                                                d,
                                                DunningChannel.EMAIL,
                                                null,
                                                null,
                                                false,
                                                null,
                                                null))
                        .toList();
        return new DunningLadder("usual", levels, null, 0, List.of(DayOfWeek.SATURDAY), List.of());
    }
}
