/** Dunning: whom a run asks and why not the others, runs, notices, holds, and the ladders. */
@NullMarked
package dev.countinghouse.console.dunning;

import org.jspecify.annotations.NullMarked;
