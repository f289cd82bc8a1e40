/**
 * What banks take back of payments for their cardholders, and give back.
 *
 * <p>An inquiry is no chargeback: it moves nothing, and may be all that ever comes. A chargeback
 * takes its amount from what the payment has unapplied, then from its last allocations; of one that
 * is needed only in part, the rest is applied anew at once, so that an invoice is open again by no
 * more than what the bank took. A discount is only kept by an allocation that stands as a whole. A
 * chargeback that is won brings the money back on its own date, and pays again what it had paid, as
 * far as that is still to be paid; both dates stay visible.
 *
 * <p>Any number may come of one payment, together never more than it has. While one is not won, the
 * payment is neither reversed nor moved: what else is taken is another chargeback.
 */
@NullMarked
package dev.countinghouse.command.chargeback;

import org.jspecify.annotations.NullMarked;
