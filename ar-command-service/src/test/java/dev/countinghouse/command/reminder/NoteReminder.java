package dev.countinghouse.command.reminder;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.reminder.ReminderId;
import dev.countinghouse.contract.reminder.ReminderNoted;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Has somebody reminded of an account. */
@Needs(Permission.ISSUE)
record NoteReminder(
        BookId book,
        ReminderId reminder,
        AccountId account,
        String text,
        LocalDate remindOn,
        LocalDate notedOn) {

    NoteReminder {
        Text.line(text, ReminderNoted.MAX_TEXT, "the reminder");
        Limits.date(remindOn, "the date to remind on");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                AccountFacts.about(account),
                Recorded.about(reminder, ReminderNoted.class).toBeNew());
    }

    ReminderNoted event() {
        return new ReminderNoted(book, reminder, account, text, remindOn, notedOn);
    }
}
