/** Reminders about accounts: the command half of an area that is there only for the tests. */
@NullMarked
package dev.countinghouse.command.reminder;

import org.jspecify.annotations.NullMarked;
