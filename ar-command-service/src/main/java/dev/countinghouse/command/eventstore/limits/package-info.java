/**
 * What bounds the event store, how it says that it is at an end, and what it counts: the floor that
 * every other room stands on, and that knows none of them.
 *
 * <p>Choice: each bound by number has one by bytes beside it. An event may be 16 MB large, so a
 * thousand of anything is no bound on memory.
 */
@NullMarked
package dev.countinghouse.command.eventstore.limits;

import org.jspecify.annotations.NullMarked;
