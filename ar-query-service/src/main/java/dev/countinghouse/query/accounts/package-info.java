/** The accounts of a book and what each owes: a view over subledger and registers. */
@NullMarked
package dev.countinghouse.query.accounts;

import org.jspecify.annotations.NullMarked;
