/**
 * Credit items applied to debit items: money that came in, or a credit that stands on an account,
 * to invoices and to what else is owed, on the same account or on one that it pays for.
 */
@NullMarked
package dev.countinghouse.contract.allocation;

import org.jspecify.annotations.NullMarked;
