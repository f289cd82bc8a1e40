/** The tables of dunning: ladders, holds, runs and notices. */
@NullMarked
package dev.countinghouse.query.dunning;

import org.jspecify.annotations.NullMarked;
