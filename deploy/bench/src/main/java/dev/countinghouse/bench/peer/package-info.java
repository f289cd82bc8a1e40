/**
 * Other stores, fetched when a benchmark runs: nothing of theirs is kept in this project. One that
 * cannot be had is a row that says so.
 */
@NullMarked
package dev.countinghouse.bench.peer;

import org.jspecify.annotations.NullMarked;
