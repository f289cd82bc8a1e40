/**
 * What an instance remembers between decisions and knows of those under way: what it asked lately,
 * what is queued, when tags were last appended to, who waits for whom.
 *
 * <p>Choice: all of it behind one port, {@link
 * dev.countinghouse.command.eventstore.memory.Speculation}, that only the wiring of commands uses:
 * no business area knows that decisions are taken on memory. The appender tells what it queues as a
 * {@link dev.countinghouse.command.eventstore.memory.QueuedAppend}; nothing here knows how appends
 * are made or events are read.
 *
 * <p>Price: bounded by number and by bytes, so what is asked about rarely is asked again.
 */
@NullMarked
package dev.countinghouse.command.eventstore.memory;

import org.jspecify.annotations.NullMarked;
