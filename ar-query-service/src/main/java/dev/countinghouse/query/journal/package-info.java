/**
 * The general ledger's view of the receivables: every event as balanced double-entry lines, and the
 * trial balance that they add up to.
 *
 * <p>Choice: posting is a pure function of an event (and, for a void, of the lines that it takes
 * back), so that the whole of it is one readable class, {@link
 * dev.countinghouse.query.journal.PostingRules}. Amounts are signed, debit above zero: a journal
 * that balances is one that sums to zero, and a line of a control account is to the cent the entry
 * of the subledger that it stands for. An event whose lines do not balance is not applied; its
 * projection stops.
 *
 * <p>Choice: an event's lines are one row, with an array for each of their columns, and a view
 * shows them line by line: they come together, and a row and five index entries for each of some
 * five lines cost several times as much. A ledger account's lines are found by the days on which it
 * has any.
 *
 * <p>Price: codes are written into the lines, so that a changed chart of accounts means another
 * journal; its digest is part of the projection's definition, and the journal is rebuilt.
 */
@NullMarked
package dev.countinghouse.query.journal;

import org.jspecify.annotations.NullMarked;
