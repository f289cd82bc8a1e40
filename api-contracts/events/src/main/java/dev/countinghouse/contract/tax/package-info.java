/** Taxes as a book's data: rates by jurisdiction and date, and who does not pay them. */
@NullMarked
package dev.countinghouse.contract.tax;

import org.jspecify.annotations.NullMarked;
