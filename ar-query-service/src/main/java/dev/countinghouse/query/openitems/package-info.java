/** What is open and what of it is overdue, most urgent first: a view over the subledger. */
@NullMarked
package dev.countinghouse.query.openitems;

import org.jspecify.annotations.NullMarked;
