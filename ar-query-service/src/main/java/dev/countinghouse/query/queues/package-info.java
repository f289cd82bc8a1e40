/**
 * What waits for somebody, one queue beside the other: who it concerns, how much, how old, why it
 * is here, what to do next and by when, and who works on it.
 *
 * <p>An area contributes a queue by one class, a {@link dev.countinghouse.query.queues.Queue}: the
 * query of what waits there. Everything else, owners and follow-up dates included, is the same for
 * all and read with it in one statement.
 */
@NullMarked
package dev.countinghouse.query.queues;

import org.jspecify.annotations.NullMarked;
