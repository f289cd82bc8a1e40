/**
 * Refunds: a credit is paid back.
 *
 * <p>One person asks for it, another lets it pass, and only then money leaves. From the request on,
 * so much of the credit is held: it can be neither applied nor paid back twice. No refund is more
 * than what the credit has left on every day from its date on; that is decided anew when the money
 * leaves, for the payment behind it may have bounced meanwhile.
 *
 * <p>A check that comes back undelivered makes the credit owed again, and the refund may be issued
 * anew or be cancelled; until then its credit is free like any other. A payment whose money was
 * paid back is not reversed any more: what its customer owes for it is charged by a debit memo.
 */
@NullMarked
package dev.countinghouse.command.refund;

import org.jspecify.annotations.NullMarked;
