/**
 * Whether the books tie, and where not: three views over numbers that were made in different ways.
 *
 * <p>Problem: a report is worth as much as the proof that nothing is missing from it. The proof
 * must not use the sums that it is about.
 *
 * <p>Choice: the subledger (entries on items) and the journal (double entry) are two projections
 * with code of their own. The <b>roll-forward</b> takes what moved from the journal's income, cash
 * and expense accounts and where it must end from the subledger's items. The <b>control
 * accounts</b> compare both account by account. The <b>history</b> reads the events again from the
 * topic, folds them by a third and simplest code, and compares every row. Each is computed in one
 * snapshot of the database, at a position that both projections have reached.
 *
 * <p>Price: the first two add up the rows of the book, and the third reads all of its events;
 * between such runs a light check compares the current sums alone, and is what the gauges show.
 */
@NullMarked
package dev.countinghouse.query.reconciliation;

import org.jspecify.annotations.NullMarked;
