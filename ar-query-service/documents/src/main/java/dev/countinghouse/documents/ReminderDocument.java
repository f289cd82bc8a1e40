package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * That something is late, in a tone that its level says.
 *
 * @param level from 1, the friendliest; texts know three, higher ones speak like the third
 * @param open what is late altogether
 * @param credits what the account has that is not applied: taken off
 * @param fee for this reminder; zero if none
 * @param interest zero if none
 * @param total what is open less the credits, with fee and interest
 */
public record ReminderDocument(
        Heading heading,
        int level,
        List<Item> items,
        Money open,
        Money credits,
        Money fee,
        Money interest,
        Money total,
        LocalDate payBy,
        @Nullable BankAccount bank)
        implements Document {

    /** Of the texts that a template set has. */
    public static final int LEVELS = 3;

    public ReminderDocument {
        items = List.copyOf(items);
        if (level < 1) throw new IllegalArgumentException("levels are counted from 1");
    }

    /** The level whose texts it has. */
    public int tone() {
        return Math.min(level, LEVELS);
    }

    /** What is late, and for how many days. */
    public record Item(
            String number,
            LocalDate dated,
            LocalDate dueOn,
            int daysLate,
            Money amount,
            Money open) {}

    @Override
    public String kind() {
        return "reminder";
    }
}
