/** Payments and what of them is not applied: a view over registers and subledger. */
@NullMarked
package dev.countinghouse.query.payments;

import org.jspecify.annotations.NullMarked;
