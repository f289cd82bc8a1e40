/**
 * Payments: post, apply to what is owed, take back.
 *
 * <p>A payment's reference is unique among the payments that stand. A reversed payment gives it
 * free, for a returned check is presented again and a wrong amount posted anew under the same
 * number; only the identical posting is still a repeat, so that a bank file read twice does not
 * post the returned money again.
 *
 * <p>A payment on a wrong account is moved: taken back and posted anew where it belongs, in one
 * decision, with the date on which the money came. So it is split, too, and so money finds its
 * account of which nobody knew whose it was: it waits on an account of the kind {@code
 * UNIDENTIFIED}, which is an account like others, so that it is in every figure from the first day.
 *
 * <p>The fee for a returned payment is under the adjustment limit of who charges it. Above it, the
 * fee waits for somebody else's approval; the reversal does not, for the money is gone already.
 */
@NullMarked
package dev.countinghouse.command.payment;

import org.jspecify.annotations.NullMarked;
