/** Drafts of invoices and the runs that make them: looked at, held, corrected, released. */
@NullMarked
package dev.countinghouse.console.billing;

import org.jspecify.annotations.NullMarked;
