/** From charges to invoices: billing runs, and the drafts that they make. */
@NullMarked
package dev.countinghouse.contract.billing;

import org.jspecify.annotations.NullMarked;
