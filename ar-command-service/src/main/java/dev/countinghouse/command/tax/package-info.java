/**
 * Taxes as a book sets them: rates by jurisdiction and date, and the accounts that do not pay them.
 */
@NullMarked
package dev.countinghouse.command.tax;

import org.jspecify.annotations.NullMarked;
