/**
 * The bank's side of the books: the accounts there, the lines of their statements, what those are
 * matched with, and reconciliations that somebody signs off.
 *
 * <p>Choice: a line's id is derived by whoever reads it from what the bank calls it, so that the
 * same line in another file is the same line. What comes again is a repeat; what comes again and
 * says something else is refused, for a person to look at.
 *
 * <p>Choice: who signs off says the figures that were on the screen. They are recorded and not
 * checked: no decision can look at every line. The query service shows what they are by now beside
 * what was signed, so that a difference is seen.
 *
 * <p>What was matched until a day that is signed off stays as it is until somebody opens the day
 * again, and says why.
 */
@NullMarked
package dev.countinghouse.command.bank;

import org.jspecify.annotations.NullMarked;
