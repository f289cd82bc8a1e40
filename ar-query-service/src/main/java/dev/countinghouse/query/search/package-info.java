/** Finds accounts and documents by what somebody has at hand: a view over the registers. */
@NullMarked
package dev.countinghouse.query.search;

import org.jspecify.annotations.NullMarked;
