/** Adjustments as documents, from proposal to reversal: a view over the registers. */
@NullMarked
package dev.countinghouse.query.adjustments;

import org.jspecify.annotations.NullMarked;
