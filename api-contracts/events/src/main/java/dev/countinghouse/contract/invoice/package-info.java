/** Invoices as documents: issued, made void. */
@NullMarked
package dev.countinghouse.contract.invoice;

import org.jspecify.annotations.NullMarked;
