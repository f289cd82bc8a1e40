/** What is owed by invoice: issued, voided, and all that happened to each. */
@NullMarked
package dev.countinghouse.console.invoice;

import org.jspecify.annotations.NullMarked;
