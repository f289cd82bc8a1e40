/**
 * Reads the log: in order, for those who follow it or look into it, and by conditions, for
 * decisions, many of them with one statement.
 *
 * <p>Nothing waits here without a limit: an answer of the database has one ({@link
 * dev.countinghouse.command.eventstore.limits.ReadAccess}), and who waits for a statement of others
 * is told when his time is over. No page has more than a few megabytes, but for a single event that
 * is larger itself.
 */
@NullMarked
package dev.countinghouse.command.eventstore.read;

import org.jspecify.annotations.NullMarked;
