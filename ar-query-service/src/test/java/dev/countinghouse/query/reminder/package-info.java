/**
 * Reminders about accounts: the query half of an area that is there only for the tests. Its
 * projection, its fold and its page of a list are all that it takes.
 */
@NullMarked
package dev.countinghouse.query.reminder;

import org.jspecify.annotations.NullMarked;
