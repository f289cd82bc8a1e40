/**
 * Deposits, entered item by item and posted whole.
 *
 * <p>Choice: items are events of the deposit and no payments before it is posted. Who enters a
 * drawer's day may go on tomorrow, and nothing of it is in anybody's balance until all of it ties.
 *
 * <p>Choice: a deposit is posted in one decision, all of its payments or none. So there is no
 * deposit of which a part is posted, and what a bank shows as one line has one position in the log.
 *
 * <p>Price: a deposit has at most {@value
 * dev.countinghouse.contract.deposit.DepositBatchSet#MAX_BATCHES} batches of {@value
 * dev.countinghouse.contract.deposit.DepositBatchSet#MAX_ITEMS} items, which is what one line of a
 * bank may be matched with.
 *
 * <p>A check is known by its MICR line, amount and day, whichever way it comes: in a deposit, or in
 * a file of a lockbox. The second one is refused, and said to be which.
 */
@NullMarked
package dev.countinghouse.command.deposit;

import org.jspecify.annotations.NullMarked;
