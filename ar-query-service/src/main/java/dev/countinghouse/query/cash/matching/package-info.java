/**
 * Which open items a payment pays: records in, a decision out. Nothing here reads a table, knows a
 * framework or asks what time it is, so a year of payments is decided again by other rules in
 * memory, and the same question has the same answer for ever.
 *
 * <p>Each {@link dev.countinghouse.query.cash.matching.Finder} finds sets of items by one kind of
 * evidence and says in words why. A set whose amount is not the payment's, within the tolerances,
 * scores below every sensible threshold however well its numbers fit: a number stands in a text by
 * chance, an amount of five figures hardly does. The same set found in several ways gains by it; a
 * set that differs from what the payer names loses. Two sets that fit equally well are told apart
 * only by a rule that says how.
 *
 * <p>The search for items that add up is bounded. When it gives up, or finds a second set, nothing
 * that it found is applied by itself: that no other set fits is all that speaks for it.
 */
@NullMarked
package dev.countinghouse.query.cash.matching;

import org.jspecify.annotations.NullMarked;
