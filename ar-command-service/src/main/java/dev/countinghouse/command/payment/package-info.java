/**
 * Payments: post, apply to invoices, take back.
 *
 * <p>An early-payment discount may be taken up to what the invoice offers, once, on an allocation
 * that is effective by the offer's last day; it need not settle the invoice in full, for terms such
 * as 2/10 net 30 are commonly earned in proportion by part payments, and the offer caps it.
 */
@NullMarked
package dev.countinghouse.command.payment;

import org.jspecify.annotations.NullMarked;
