package dev.countinghouse.cli.demo;

import dev.countinghouse.contract.Money;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** What the seed decides. The same seed asks and answers the same for ever. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Another one for a part of its own, whose length then changes nothing elsewhere. */
    Chance split() {
        return new Chance(random.nextLong());
    }

    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Around the middle, and rarely far from it: the sum of four dice. */
    int around(int middle, int spread) {
        double sum = 0;
        for (int i = 0; i < 4; i++) sum += random.nextDouble() - 0.5;
        return middle + (int) Math.round(sum * spread);
    }

    /** A size with many small and few large: half are under one, one in a hundred is over six. */
    double skewed() {
        return Math.exp(around(0, 1_600) / 1_000.0);
    }

    /** How often something happens in a month that happens so often on average. */
    int times(double average) {
        int times = (int) average;
        return random.nextDouble() < average - times ? times + 1 : times;
    }

    /** A share of an amount, in percent. */
    Money share(Money amount, int fromPercent, int toPercent) {
        BigDecimal percent = BigDecimal.valueOf(between(fromPercent, toPercent));
        return Money.rounded(
                amount.toBigDecimal().multiply(percent).movePointLeft(2), amount.currency());
    }

    /** The day itself, or the Monday after it. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
