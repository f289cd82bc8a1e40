/**
 * Payments: post, apply to invoices, take back.
 *
 * <p>An early-payment discount is earned by money that arrived by the offer's last day, whenever it
 * is applied. A part payment earns its part of it: what is settled carries the offer in proportion,
 * rounded up to the minor unit, and all discounts together never exceed the offer.
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
