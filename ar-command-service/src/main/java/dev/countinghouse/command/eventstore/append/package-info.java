/**
 * Brings commands' events into the log: one thread an instance, one statement a batch, and after a
 * lost connection always one look at what had been committed before anybody is told.
 *
 * <p>An answer is one of three: in the log, not in the log, or not known. "Not in the log" is only
 * said of what was never sent, was rolled back, or was looked for after the server process that had
 * it was ended.
 */
@NullMarked
package dev.countinghouse.command.eventstore.append;

import org.jspecify.annotations.NullMarked;
