/**
 * What policies could not do by themselves, as a queue: a view over the registers. There is no list
 * of it besides: what was seen to is of the past, and stands in the history.
 */
@NullMarked
package dev.countinghouse.query.refusals;

import org.jspecify.annotations.NullMarked;
