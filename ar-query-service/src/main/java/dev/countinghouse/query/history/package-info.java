/**
 * Every event as it came and what it concerns: the projection {@code history}.
 *
 * <p>Choice: an event's payload is kept as text, for nobody asks by what is in it. Which events
 * move an item is what the subledger's entries say; only what an event is about without moving it
 * is written down here.
 */
@NullMarked
package dev.countinghouse.query.history;

import org.jspecify.annotations.NullMarked;
