/** Months of a book, closed against entries and opened again. */
@NullMarked
package dev.countinghouse.contract.period;

import org.jspecify.annotations.NullMarked;
