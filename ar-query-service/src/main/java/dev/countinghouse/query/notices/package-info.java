/**
 * Dunning as it is seen: how it works in a book, whom a run of a date would ask and why not, runs
 * and notices. A run does what its proposals say: both are made by the same query.
 */
@NullMarked
package dev.countinghouse.query.notices;

import org.jspecify.annotations.NullMarked;
