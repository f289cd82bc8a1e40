package dev.countinghouse.command.facts;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What one thing has open, day by day: its movements by effective date, in minor units. A balance
 * that is right today can be wrong for a day in the past when an entry is back-dated, and the aging
 * of that day would show it; so decisions ask for the lowest balance from a date on.
 *
 * <p>An account's movements may sum to more than a {@code long} holds. Its balances do not fail
 * then; they are told as the largest one, which is far above what one command may move.
 */
public final class Timeline {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final TreeMap<LocalDate, BigInteger> movements = new TreeMap<>();

    public void add(LocalDate effectiveOn, long minor) {
        movements.merge(effectiveOn, BigInteger.valueOf(minor), BigInteger::add);
    }

    /** The lowest balance on any day from this date on: the most that may be taken off on it. */
    public long lowestFrom(LocalDate date) {
        return extremeFrom(date, BigInteger::min);
    }

    /** The highest balance on any day from this date on. */
    public long highestFrom(LocalDate date) {
        return extremeFrom(date, BigInteger::max);
    }

    private long extremeFrom(LocalDate date, BinaryOperator<BigInteger> further) {
        BigInteger balance = sum(movements.headMap(date, true));
        BigInteger extreme = balance;
        for (BigInteger later : movements.tailMap(date, false).values()) {
            balance = balance.add(later);
            extreme = further.apply(extreme, balance);
        }
        return clamped(extreme);
    }

    /** The balance on a day. */
    long on(LocalDate date) {
        return clamped(sum(movements.headMap(date, true)));
    }

    /** The balance at the end of each day on which it moves. */
    NavigableMap<LocalDate, Long> byDay() {
        NavigableMap<LocalDate, Long> balances = new TreeMap<>();
        BigInteger balance = BigInteger.ZERO;
        for (Map.Entry<LocalDate, BigInteger> day : movements.entrySet()) {
            balance = balance.add(day.getValue());
            balances.put(day.getKey(), clamped(balance));
        }
        return balances;
    }

    /** The days after one on which the balance moves. */
    Set<LocalDate> changesAfter(LocalDate date) {
        return movements.tailMap(date, false).keySet();
    }

    /** The balance when everything that is recorded has come into effect. */
    public long balance() {
        return clamped(sum(movements));
    }

    private static BigInteger sum(Map<LocalDate, BigInteger> days) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger day : days.values()) sum = sum.add(day);
        return sum;
    }

    private static long clamped(BigInteger balance) {
        return balance.min(MOST).max(MOST.negate()).longValueExact();
    }
}
