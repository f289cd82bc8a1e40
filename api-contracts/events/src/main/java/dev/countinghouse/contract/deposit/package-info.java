/**
 * Deposits: what is brought to the bank in one sum, held together until its parts come to it.
 *
 * <p>A deposit has a control total, and batches that have control totals and counts of their own.
 * Items are payments to be. Nothing of them moves the subledger before the items come to their
 * batches and the batches to the deposit; then each is posted as an ordinary payment, in one
 * decision with the deposit. So what a bank shows as one line is one deposit, to the cent.
 */
@NullMarked
package dev.countinghouse.contract.deposit;

import org.jspecify.annotations.NullMarked;
