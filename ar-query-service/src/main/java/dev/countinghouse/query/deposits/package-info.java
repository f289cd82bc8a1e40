/** Deposits as they are seen: whether they tie, and what each item became. */
@NullMarked
package dev.countinghouse.query.deposits;

import org.jspecify.annotations.NullMarked;
