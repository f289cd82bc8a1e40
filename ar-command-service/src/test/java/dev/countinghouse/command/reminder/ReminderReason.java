package dev.countinghouse.command.reminder;

import dev.countinghouse.command.Reason;

/** Why a reminder is not noted. */
enum ReminderReason implements Reason {
    REMINDER_LATE;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String words() {
        return "the date to remind on has passed";
    }
}
