package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Step by step, how what is not paid is asked for.
 *
 * @param name by which accounts are given it; those that were given none have the one that is named
 *     {@link #USUAL}
 * @param levels from the first to the last, by their days
 * @param minimum what must be overdue, less credits, in its currency; nothing is asked for below
 * @param daysBetween the least days between two notices to one account
 * @param quietWeekdays on which none goes out
 * @param quietDays other days on which none goes out
 */
public record DunningLadder(
        String name,
        List<DunningLevel> levels,
        @Nullable Money minimum,
        int daysBetween,
        List<DayOfWeek> quietWeekdays,
        List<LocalDate> quietDays) {

    /** The name of the ladder of accounts that were given none. */
    public static final String USUAL = "usual";

    public static final int MAX_LEVELS = 15;
    public static final int MAX_NAME = 40;
    public static final int MAX_QUIET_DAYS = 400;
    public static final int MAX_BETWEEN = 365;

    public DunningLadder {
        levels = List.copyOf(levels);
        quietWeekdays = quietWeekdays.stream().distinct().sorted().toList();
        quietDays = quietDays.stream().distinct().sorted().toList();
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).days() <= levels.get(i - 1).days()) {
                throw new IllegalArgumentException("each level has more days than the one before");
            }
        }
        if (levels.isEmpty()) throw new IllegalArgumentException("a ladder has a level");
        if (quietWeekdays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("some day of the week must not be quiet");
        }
    }

    /**
     * The step that something has reached, from 1; 0 if none. What was missed is caught up at once:
     * it is the last step whose day has come, not the next.
     */
    public int levelOn(LocalDate dueOn, LocalDate on) {
        long late = ChronoUnit.DAYS.between(dueOn, on);
        int reached = 0;
        for (DunningLevel level : levels) {
            if (level.days() <= late) reached++;
        }
        return reached;
    }

    /**
     * @param number from 1
     */
    public DunningLevel level(int number) {
        return levels.get(number - 1);
    }

    /** The days from the due date from which on it asks for anything. */
    public int firstDays() {
        return levels.getFirst().days();
    }

    /** Whether nothing goes out on a day. */
    public boolean isQuiet(LocalDate day) {
        return quietWeekdays.contains(day.getDayOfWeek()) || quietDays.contains(day);
    }

    /** Whether so much, less credits, is too little to be asked for. */
    public boolean isTooLittle(Money net) {
        if (!net.isPositive()) return true;
        return minimum != null && minimum.currency().equals(net.currency()) && minimum.exceeds(net);
    }
}
