/**
 * Banks: files are brought, what stood in them is seen line by line, matched, reconciled with the
 * books as of a day, and signed off.
 */
@NullMarked
package dev.countinghouse.console.bank;

import org.jspecify.annotations.NullMarked;
