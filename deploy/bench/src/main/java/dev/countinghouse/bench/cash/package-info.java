/**
 * How well and how fast payments find their items: a year of a book's payments, made up with what
 * each of them pays, and decided without knowing that.
 *
 * <p>The truth comes from payers: each has a way to choose what it pays and a way to write about
 * it, and neither looks at how a match is found. The rules and scores were tuned on one seed, and
 * what is told is of others.
 */
@NullMarked
package dev.countinghouse.bench.cash;

import org.jspecify.annotations.NullMarked;
