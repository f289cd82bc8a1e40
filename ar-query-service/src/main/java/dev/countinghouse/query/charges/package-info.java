/**
 * What was charged and is to be billed: charges, recurring charges, and the accounts that have
 * something to bill. Views over the projection {@code billing}. What a billing run would draft is
 * read here, by people and by the run alike.
 */
@NullMarked
package dev.countinghouse.query.charges;

import org.jspecify.annotations.NullMarked;
