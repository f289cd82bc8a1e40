/** Quotes: what something would cost until a day. */
@NullMarked
package dev.countinghouse.contract.quote;

import org.jspecify.annotations.NullMarked;
