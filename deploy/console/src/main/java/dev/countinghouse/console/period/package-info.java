/** Months that take no more entries: closed, and opened again. */
@NullMarked
package dev.countinghouse.console.period;

import org.jspecify.annotations.NullMarked;
