/** Drafts of invoices, with their lines: views over the projection {@code billing}. */
@NullMarked
package dev.countinghouse.query.drafts;

import org.jspecify.annotations.NullMarked;
