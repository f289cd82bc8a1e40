/** Invoices: issue with computed totals, number them without gaps, void. */
@NullMarked
package dev.countinghouse.command.invoice;

import org.jspecify.annotations.NullMarked;
