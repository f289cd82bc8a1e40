/**
 * Payments: post, apply to invoices, take back.
 *
 * <p>An early-payment discount is earned by money that arrived by the offer's last day, whenever it
 * is applied, or within the days of grace after it. A part payment earns its part of it: all that
 * was settled with a discount carries the offer in proportion to the total, rounded once, so that
 * many small payments earn no more than one large one.
 *
 * <p>A payment's reference is unique among the payments that stand. A reversed payment gives it
 * free, for a returned check is presented again and a wrong amount posted anew under the same
 * number; only the identical posting is still a repeat, so that a bank file read twice does not
 * post the returned money again.
 *
 * <p>The fee for a returned payment is under the adjustment limit of who charges it. Above it, the
 * fee waits for somebody else's approval; the reversal does not, for the money is gone already.
 */
@NullMarked
package dev.countinghouse.command.payment;

import org.jspecify.annotations.NullMarked;
