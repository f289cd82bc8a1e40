/**
 * What the service does by itself: policies, each of which answers events with commands.
 *
 * <p>A {@link dev.countinghouse.command.policy.Policy} says which events it heeds and what follows
 * from one. Everything else is the same for all of them and is here: it follows the log from a
 * position that it keeps, on one instance at a time; it asks the query service with the position of
 * the event, so that it never decides on an older state than the event that woke it; it sends
 * ordinary commands, under keys that are derived from the event, so that twice is as good as once.
 *
 * <p>Choice: the position moves when a whole page of events has been followed. A crash in between
 * has some followed again; the key makes that nothing. Within a page, events about one account are
 * followed in order, others side by side.
 *
 * <p>A service that is away means waiting, however long: the position stays. A command that is
 * refused is asked for anew on a fresh state, a few times; then the refusal is recorded as an
 * event, for a person, and the policy goes on: one payment that cannot be matched never keeps the
 * others waiting.
 *
 * <p>Price: one connection of the pool for each policy, and each event of the log is read once
 * more.
 */
@NullMarked
package dev.countinghouse.command.policy;

import org.jspecify.annotations.NullMarked;
