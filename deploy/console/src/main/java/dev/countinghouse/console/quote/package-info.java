/** Quotes: made, accepted, declined. */
@NullMarked
package dev.countinghouse.console.quote;

import org.jspecify.annotations.NullMarked;
