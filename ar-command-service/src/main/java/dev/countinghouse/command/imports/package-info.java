/**
 * Commands in bulk: a stream of lines in, a stream of answers out, in the order in which they
 * finish.
 *
 * <p>Choice: no job, no table and no state. A line does what a single request does, each is
 * idempotent by the ids in it, so whoever lost the connection sends the rest, or everything, again.
 * A few thousand lines are read ahead, and so many of all streams run at a time that the store's
 * batches are full; a caller that sends faster than the store keeps up, or does not read its
 * answers, is held back by its own connection.
 *
 * <p>Order: lines about one account wait for each other, so that a payment finds the invoice of the
 * line before it; others run side by side and share the store's group commit.
 *
 * <p>A dry run of a stream is decided by a command side of its own on a draft of the log ({@link
 * dev.countinghouse.command.eventstore.draft}): so a payment finds the invoice of the line before
 * it, and whatever would be refused is. Answers differ only in that they have no position.
 *
 * <p>Price: a caller must read while it sends, or send no more in a request than fits into the
 * buffers between. When the store is away, the answers end early: what has none is sent again.
 */
@NullMarked
package dev.countinghouse.command.imports;

import org.jspecify.annotations.NullMarked;
