/** Accounting periods: months that are closed against entries, and opened again. */
@NullMarked
package dev.countinghouse.command.period;

import org.jspecify.annotations.NullMarked;
