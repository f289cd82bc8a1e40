/**
 * What each item of each account has open, and what that comes to: the projection {@code
 * subledger}. The views over it (accounts, open items, aging, activity …) are packages of their
 * own.
 *
 * <p>Problem: every answer must be had for any business date and for any earlier state of
 * knowledge, and today's must not cost a fold of the history.
 *
 * <p>Choice: each event becomes signed entries on items (an invoice, a payment's unapplied cash, an
 * adjustment on account, a part of a payment plan). What is open on D as known at K is a sum of
 * entries. Beside them stands each item's current sum with the date and position of its last entry:
 * where D and K are not before those, the current sum is the answer; only items that moved later
 * are summed from their entries. So there is one path for today and for the past, whose cost is
 * what is open plus what moved since.
 *
 * <p>An invoice ages by its installments: money settles the earliest due first. What is open above
 * the installments' sum (debit memos, fees on the invoice) or below zero stands on the last.
 *
 * <p>A book's aging reads days, not items: what is open by due date and document date is kept as a
 * current sum, and every few thousand events the entries that came are summed up by day, once. The
 * past is those sums up to D and K and the few entries after the last; only what is due in several
 * parts is looked at by item, because its age depends on what was settled before. The history
 * reconciliation holds all of these sums against the entries.
 *
 * <p>Choice: the projection names no document but those that make items; which invoice or payment
 * an item is, is in the registers, joined by those who list them at a position that both have
 * folded.
 *
 * <p>Price: a current sum is written for each item, account and day that a batch touches.
 */
@NullMarked
package dev.countinghouse.query.subledger;

import org.jspecify.annotations.NullMarked;
