/** An area that is there only to show what adding one takes: reminders about accounts. */
@NullMarked
package dev.countinghouse.contract.reminder;

import org.jspecify.annotations.NullMarked;
