package dev.countinghouse.command.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * What one thing has open, day by day: its movements by effective date, in minor units. A balance
 * that is right today can be wrong for a day in the past when an entry is back-dated, and the aging
 * of that day would show it; so decisions ask for the lowest balance from a date on.
 */
public final class Timeline {

    private final TreeMap<LocalDate, Long> movements = new TreeMap<>();

    public void add(LocalDate effectiveOn, long minor) {
        movements.merge(effectiveOn, minor, Math::addExact);
    }

    /** The lowest balance on any day from this date on: the most that may be taken off on it. */
    public long lowestFrom(LocalDate date) {
        return extremeFrom(date, Math::min);
    }

    /** The highest balance on any day from this date on. */
    public long highestFrom(LocalDate date) {
        return extremeFrom(date, Math::max);
    }

    private long extremeFrom(LocalDate date, LongBinaryOperator further) {
        long balance = 0;
        for (long before : movements.headMap(date, true).values()) {
            balance = Math.addExact(balance, before);
        }
        long extreme = balance;
        for (Map.Entry<LocalDate, Long> later : movements.tailMap(date, false).entrySet()) {
            balance = Math.addExact(balance, later.getValue());
            extreme = further.applyAsLong(extreme, balance);
        }
        return extreme;
    }

    /** The balance when everything that is recorded has come into effect. */
    public long balance() {
        long balance = 0;
        for (long movement : movements.values()) balance = Math.addExact(balance, movement);
        return balance;
    }
}
