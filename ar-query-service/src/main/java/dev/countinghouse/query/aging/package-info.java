/**
 * What is open by its age, of a book and of its accounts, each held against a figure made another
 * way.
 */
@NullMarked
package dev.countinghouse.query.aging;

import org.jspecify.annotations.NullMarked;
