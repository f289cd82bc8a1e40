package dev.countinghouse.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount of one currency, counted in its minor unit (cents for USD, yen for JPY, fils for
 * KWD). Arithmetic never rounds, never overflows silently and never mixes currencies; each of those
 * throws {@link ArithmeticException} or {@link IllegalArgumentException}.
 *
 * @param minor the amount in minor units, negative for what lowers a receivable
 * @param currency a currency that {@link Currencies} knows, with that many decimals
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    private static final int MAX_PARTS = 1_000_000;

    public Money {
        Currencies.decimals(currency);
        if (minor == Long.MIN_VALUE) throw new ArithmeticException("amount out of range");
    }

    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, Currencies.of(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal amount such as {@code "123.45"}.
     *
     * @throws IllegalArgumentException if it is not a plain decimal number, has more decimals than
     *     the currency (trailing zeros excepted), or the currency is unknown
     * @throws ArithmeticException if it is out of range
     */
    public static Money parse(String amount, String currency) {
        Currency unit = Currencies.of(currency);
        if (!isPlainDecimal(amount)) {
            throw new IllegalArgumentException(
                    "not a plain decimal number: " + Text.abbreviated(amount));
        }
        return exactly(new BigDecimal(amount), unit);
    }

    /**
     * Rounds a computed decimal amount to the currency's minor unit, half up (away from zero at the
     * half), as invoices do line by line.
     */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return exactly(
                amount.setScale(Currencies.decimals(currency), RoundingMode.HALF_UP), currency);
    }

    private static Money exactly(BigDecimal amount, Currency currency) {
        BigDecimal minor;
        try {
            minor = amount.movePointRight(Currencies.decimals(currency)).setScale(0);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "more decimals than " + currency + " has: " + amount.toPlainString());
        }
        if (minor.toBigInteger().bitLength() > 63) {
            throw new ArithmeticException("amount out of range");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /** At most 19 digits and no exponent: anything longer is out of range anyway. */
    private static boolean isPlainDecimal(String text) {
        if (text.isEmpty() || text.length() > 40) return false;
        int digits = 0;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point && digits > 0 && i < text.length() - 1) {
                point = true;
            } else if (!(c == '-' && i == 0)) {
                return false;
            }
        }
        return digits > 0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(-minor, currency);
    }

    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean exceeds(Money other) {
        return minor > sameCurrency(other).minor;
    }

    /**
     * Splits this amount in proportion to the weights. The parts add up to the whole to the last
     * minor unit: each gets its share rounded towards zero, and what is left over goes, one unit
     * each, to the largest remainders (the earliest of equals).
     *
     * @param weights not negative, at least one positive
     */
    public List<Money> split(List<Long> weights) {
        if (weights.isEmpty() || weights.size() > MAX_PARTS) {
            throw new IllegalArgumentException("from 1 to " + MAX_PARTS + " weights");
        }
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) throw new IllegalArgumentException("a weight is negative");
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) throw new IllegalArgumentException("all weights are zero");

        long[] parts = new long[weights.size()];
        var remainders = new ArrayList<Remainder>(parts.length);
        long left = minor;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share =
                    BigInteger.valueOf(minor)
                            .multiply(BigInteger.valueOf(weights.get(i)))
                            .divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            left -= parts[i];
            remainders.add(new Remainder(i, share[1].abs()));
        }
        remainders.sort(null);
        int unit = Integer.signum(Long.signum(minor));
        for (int i = 0; left != 0; i++, left -= unit) parts[remainders.get(i).index()] += unit;

        var result = new ArrayList<Money>(parts.length);
        for (long part : parts) result.add(new Money(part, currency));
        return List.copyOf(result);
    }

    private record Remainder(int index, BigInteger size) implements Comparable<Remainder> {
        @Override
        public int compareTo(Remainder other) {
            int bySize = other.size.compareTo(size);
            return bySize != 0 ? bySize : Integer.compare(index, other.index);
        }
    }

    /** The amount as a plain decimal with all the currency's decimals, such as {@code "-0.50"}. */
    public String decimal() {
        return toBigDecimal().toPlainString();
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(minor, Currencies.decimals(currency));
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " does not mix with " + other.currency);
        }
        return other;
    }

    /** Orders amounts of one currency. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
