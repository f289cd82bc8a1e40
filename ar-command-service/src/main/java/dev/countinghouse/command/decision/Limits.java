package dev.countinghouse.command.decision;

import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;

/**
 * What no command may exceed. Commands check themselves with it when they are made; events are not
 * checked, for what was recorded must stay readable when a limit changes.
 */
public final class Limits {

    /**
     * The largest amount of one entry, in minor units, either sign. What one thing has open stays
     * within it too, and so within a {@code long}. What an account or a book comes to does not: it
     * would take 9,224 of the largest, and no decision can know a book's total without all others
     * waiting for it. So whatever adds up many things is a {@link dev.countinghouse.contract.Sum}.
     */
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    public static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST_DATE = LocalDate.of(2999, 12, 31);

    /** The longest name of a person or program that acts. */
    public static final int MAX_ACTOR = 200;

    private Limits() {}

    public static LocalDate date(LocalDate date, String what) {
        if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
            throw new IllegalArgumentException(
                    what + " must be from " + FIRST_DATE + " to " + LAST_DATE);
        }
        return date;
    }

    /** Any amount within the limit, of either sign. */
    public static Money amount(Money amount, String what) {
        if (isTooLarge(amount)) {
            throw new IllegalArgumentException(
                    what + " must be at most " + new Money(MAX_MINOR, amount.currency()));
        }
        return amount;
    }

    /** An amount above zero. */
    public static Money positive(Money amount, String what) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(what + " must be above zero");
        }
        return amount(amount, what);
    }

    /** An amount that is not below zero. */
    public static Money fromZero(Money amount, String what) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(what + " must not be below zero");
        }
        return amount(amount, what);
    }

    /** What somebody may adjust alone. */
    public static Money own(Money limit, Currency currency) {
        if (limit.isNegative() || !limit.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "the limit must be an amount of " + currency + " from zero");
        }
        return limit;
    }

    public static void size(Collection<?> things, int least, int most, String what) {
        if (things.size() < least || things.size() > most) {
            throw new IllegalArgumentException(
                    what + " must be from " + least + " to " + most + " in number");
        }
    }

    public static boolean isTooLarge(Money amount) {
        return amount.abs().minor() > MAX_MINOR;
    }
}
