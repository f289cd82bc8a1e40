package dev.countinghouse.contract.charge;

import java.time.LocalDate;

/**
 * How often something comes back. All dates are counted from the first one, so that what is monthly
 * from the 31st comes on the last day of a shorter month, and on the 31st again after it.
 *
 * @param count of units from one to the next, from 1
 */
public record Every(int count, Unit unit) {

    public static final int MAX_COUNT = 120;

    /** What is counted. */
    public enum Unit {
        WEEK,
        MONTH
    }

    public Every {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("the count must be from 1 to " + MAX_COUNT);
        }
    }

    /** The nth date, from 1, which is the first. */
    public LocalDate date(LocalDate first, int number) {
        long units = (long) count * (number - 1);
        return switch (unit) {
            case WEEK -> first.plusWeeks(units);
            case MONTH -> first.plusMonths(units);
        };
    }
}
