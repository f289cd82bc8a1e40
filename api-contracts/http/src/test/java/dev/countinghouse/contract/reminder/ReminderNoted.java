package dev.countinghouse.contract.reminder;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody wants to be reminded of an account.
 *
 * @param remindOn when
 */
public record ReminderNoted(
        BookId book,
        ReminderId reminder,
        AccountId account,
        String text,
        LocalDate remindOn,
        LocalDate effectiveOn)
        implements MemoEvent {

    public static final int MAX_TEXT = 200;

    @Override
    public Set<EntityId> concerns() {
        return Set.of(reminder, account);
    }
}
