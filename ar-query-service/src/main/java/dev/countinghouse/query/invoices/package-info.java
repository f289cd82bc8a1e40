/** Invoices and what is open on them: a view over registers and subledger. */
@NullMarked
package dev.countinghouse.query.invoices;

import org.jspecify.annotations.NullMarked;
