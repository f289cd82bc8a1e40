/** Refunds as documents, from request to payment: a view over the registers. */
@NullMarked
package dev.countinghouse.query.refunds;

import org.jspecify.annotations.NullMarked;
