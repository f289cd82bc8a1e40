/** Quotes, and what became of them: views over the projection {@code billing}. */
@NullMarked
package dev.countinghouse.query.quotes;

import org.jspecify.annotations.NullMarked;
