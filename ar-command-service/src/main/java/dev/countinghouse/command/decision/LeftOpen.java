package dev.countinghouse.command.decision;

import java.time.LocalDate;

/**
 * What a command's caller left to us. A repeat need not match it: tried again after midnight, a
 * command without a date is still the same, and has the date of its first try.
 *
 * @param id we made its id up
 * @param date it has the date of the day on which it came
 */
public record LeftOpen(boolean id, boolean date) {

    public static final LeftOpen NOTHING = new LeftOpen(false, false);

    /** The date to compare what was recorded before with. */
    public LocalDate date(LocalDate asked, LocalDate recorded) {
        return date ? recorded : asked;
    }
}
