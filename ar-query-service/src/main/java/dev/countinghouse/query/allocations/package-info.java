/** Where credit went, and what settled a debit: a view over the registers. */
@NullMarked
package dev.countinghouse.query.allocations;

import org.jspecify.annotations.NullMarked;
