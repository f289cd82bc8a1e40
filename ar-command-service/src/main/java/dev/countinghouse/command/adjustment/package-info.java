/**
 * Adjustments: what is owed changes without an invoice or a payment.
 *
 * <p>Above its maker's limit an adjustment is only proposed. It is made when somebody else approves
 * it, and decided anew then, for the invoice may have been paid in between.
 */
@NullMarked
package dev.countinghouse.command.adjustment;

import org.jspecify.annotations.NullMarked;
