package dev.countinghouse.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * What amounts of one currency add up to, however many they are: a book's total may be more than
 * any one {@link Money} can be. It looks like one, in JSON too.
 *
 * @param minor in minor units
 */
public record Sum(BigInteger minor, Currency currency) implements Comparable<Sum> {

    public Sum {
        Currencies.decimals(currency);
    }

    public static Sum zero(Currency currency) {
        return new Sum(BigInteger.ZERO, currency);
    }

    public static Sum of(Money amount) {
        return new Sum(BigInteger.valueOf(amount.minor()), amount.currency());
    }

    /**
     * Reads a decimal as {@link #decimal} gives it.
     *
     * @throws IllegalArgumentException if it is none, or the currency is unknown
     */
    public static Sum parse(String amount, String currency) {
        Currency unit = Currencies.of(currency);
        return new Sum(
                new BigDecimal(amount)
                        .movePointRight(Currencies.decimals(unit))
                        .toBigIntegerExact(),
                unit);
    }

    public Sum plus(Money amount) {
        return plus(of(amount));
    }

    public Sum plus(Sum other) {
        return new Sum(minor.add(sameCurrency(other).minor), currency);
    }

    public Sum minus(Sum other) {
        return new Sum(minor.subtract(sameCurrency(other).minor), currency);
    }

    public Sum negated() {
        return new Sum(minor.negate(), currency);
    }

    public Sum abs() {
        return new Sum(minor.abs(), currency);
    }

    public boolean isZero() {
        return minor.signum() == 0;
    }

    public boolean isPositive() {
        return minor.signum() > 0;
    }

    public boolean isNegative() {
        return minor.signum() < 0;
    }

    /** As a plain decimal with all the currency's decimals, such as {@code "-0.50"}. */
    public String decimal() {
        return toBigDecimal().toPlainString();
    }

    public BigDecimal toBigDecimal() {
        return new BigDecimal(minor, Currencies.decimals(currency));
    }

    private Sum sameCurrency(Sum other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " does not mix with " + other.currency);
        }
        return other;
    }

    /** Orders sums of one currency. */
    @Override
    public int compareTo(Sum other) {
        return minor.compareTo(sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
